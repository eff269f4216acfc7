import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'

/** "Dec 1 – 4", "Nov 30 – Dec 4"; in French "1 – 4 déc." */
export function useWindow(): (from: string, to: string) => string {
  const format = useFormat()
  const isFrench = useTranslation().i18n.language === 'fr'
  return (from, to) => {
    if (from === to) return format.date(from)
    if (from.slice(0, 7) !== to.slice(0, 7)) return `${format.date(from)} – ${format.date(to)}`
    const day = (date: string) => String(Number(date.slice(8)))
    return isFrench ? `${day(from)} – ${format.date(to)}` : `${format.date(from)} – ${day(to)}`
  }
}
