import type { Text } from '@restride/contracts/primitives'
import { dateColumn } from '../calendar.ts'

const english = new Intl.DateTimeFormat('en-CA', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const french = new Intl.DateTimeFormat('fr-CA', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** "December 14", "14 décembre", "1er décembre"; never on two lines. */
export function dayInWords(day: string): Text {
  const date = dateColumn(day)
  const fr = french.format(date).replace(/^1 /u, '1er ')
  return { en: english.format(date).replace(' ', '\u00a0'), fr: fr.replace(' ', '\u00a0') }
}
