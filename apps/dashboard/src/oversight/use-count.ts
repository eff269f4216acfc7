import { useTranslation } from 'react-i18next'

/** A count, or that it is withheld: never a blank that could be a nought. */
export function useCount(): (count: number | null) => string {
  const { t } = useTranslation('oversight')
  return (count) => (count === null ? t('withheld') : String(count))
}

/** `2026-11` in words. */
export function useMonth(): (month: string) => string {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language === 'fr' ? 'fr-CA' : 'en-CA', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (month) => format.format(new Date(`${month}-01T00:00:00Z`))
}
