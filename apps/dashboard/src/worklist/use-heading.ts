import { useTranslation } from 'react-i18next'

const IN_WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const

/** "Nine people need you"; above twelve in figures. `null` while the count is not known. */
export function useHeading(count: number | null): string {
  const { t } = useTranslation('worklist')
  if (count === null) return t('title')
  if (count === 0) return t('none')
  const known = IN_WORDS[count - 1]
  const number = known === undefined ? String(count) : t(`number.${known}`)
  return t('needYou', { count, number })
}
