import type { Text } from './criterion.ts'

/** "a, b and c" in each language. */
export function listed(items: readonly Text[]): Text {
  return {
    en: joined(
      items.map(({ en }) => en),
      'and',
    ),
    fr: joined(
      items.map(({ fr }) => fr),
      'et',
    ),
  }
}

function joined(words: readonly string[], and: string): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}

/** The sentences one after the other. */
export function sentences(...parts: readonly (Text | null)[]): Text {
  const present = parts.filter((part) => part !== null)
  return { en: present.map(({ en }) => en).join(' '), fr: present.map(({ fr }) => fr).join(' ') }
}

/** The number as it stands, with the decimal comma in French. */
export function inFigures(amount: number): Text {
  const en = String(amount)
  return { en, fr: en.replace('.', ',') }
}

/** One decimal, with the decimal comma in French. */
export function oneDecimal(amount: number): Text {
  const en = amount.toFixed(1)
  return { en, fr: en.replace('.', ',') }
}

/** "+41.7 %", with the sign and a space that does not break. */
export function signedPercent(percent: number): Text {
  const { en, fr } = oneDecimal(Math.abs(percent))
  const sign = percent < 0 ? '−' : '+'
  return { en: `${sign}${en}\u00A0%`, fr: `${sign}${fr}\u00A0%` }
}

export function inDays(days: number): Text {
  return {
    en: `${days} ${days === 1 ? 'day' : 'days'}`,
    fr: `${days} ${days < 2 ? 'jour' : 'jours'}`,
  }
}

/** "3 days more": what is still to wait. */
export function inDaysMore(days: number): Text {
  const { en, fr } = inDays(days)
  return { en: `${en} more`, fr: `Encore ${fr}` }
}

/** "11 weeks 6 days"; whole weeks stand alone. */
export function inWeeksAndDays(days: number): Text {
  const weeks = Math.floor(days / 7)
  const rest = days % 7
  const inWeeks = {
    en: `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`,
    fr: `${weeks} ${weeks < 2 ? 'semaine' : 'semaines'}`,
  }
  if (rest === 0) return inWeeks
  if (weeks === 0) return inDays(rest)
  return { en: `${inWeeks.en} ${inDays(rest).en}`, fr: `${inWeeks.fr} ${inDays(rest).fr}` }
}
