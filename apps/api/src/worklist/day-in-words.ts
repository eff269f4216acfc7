import type { Text } from '@restride/contracts/primitives'
import { dateColumn } from '../calendar.ts'

const english = new Intl.DateTimeFormat('en-CA', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const french = new Intl.DateTimeFormat('fr-CA', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** "December 14", "14 décembre", "1er décembre". */
export function dayInWords(day: string): Text {
  const date = dateColumn(day)
  return { en: english.format(date), fr: french.format(date).replace(/^1 /u, '1er ') }
}
