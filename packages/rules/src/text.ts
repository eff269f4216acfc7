import type { Text } from './criterion.ts'

const NOTHING: Text = { en: '', fr: '' }

/** "a, b and c" in each language. */
export function listed(items: readonly Text[]): Text {
  let all: Text | null = null
  let left = items.length
  for (const item of items) {
    left -= 1
    if (all === null) all = item
    else if (left === 0) all = { en: `${all.en} and ${item.en}`, fr: `${all.fr} et ${item.fr}` }
    else all = { en: `${all.en}, ${item.en}`, fr: `${all.fr}, ${item.fr}` }
  }
  return all ?? NOTHING
}

/** The sentences one after the other. */
export function sentences(...parts: readonly (Text | null)[]): Text {
  let all: Text | null = null
  for (const part of parts) {
    if (part === null) continue
    all = all === null ? part : { en: `${all.en} ${part.en}`, fr: `${all.fr} ${part.fr}` }
  }
  return all ?? NOTHING
}

/** The number as it stands, with the decimal comma in French. */
export function inFigures(amount: number): Text {
  const en = String(amount)
  return { en, fr: Number.isInteger(amount) ? en : en.replace('.', ',') }
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
  return weeks === 0 ? inDays(rest) : sentences(inWeeks, inDays(rest))
}
