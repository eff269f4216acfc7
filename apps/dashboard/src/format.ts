import type { Lang } from '@restride/contracts/primitives'

export type DateStyle =
  /** Nov 23 · 23 nov. */
  | 'short'
  /** Mon Nov 23 · lun. 23 nov. */
  | 'weekday'
  /** November 23 · 23 novembre */
  | 'long'
  /** Monday, November 23 · lundi 23 novembre */
  | 'full'
  /** November 23, 2026 · 23 novembre 2026 */
  | 'withYear'

const LOCALE = { en: 'en-CA', fr: 'fr-CA' } satisfies Record<Lang, string>
const NBSP = '\u00a0'

/** A calendar day, `YYYY-MM-DD`. It has no time zone and is never shifted by one. */
export function formatDate(date: string, lang: Lang, style: DateStyle = 'short'): string {
  return writeDate(new Date(`${date}T00:00:00Z`), lang, 'UTC', style)
}

/** The day and time of an instant where the clinic is: "Sat Nov 21, 19:40". */
export function formatDateTime(
  instant: string | Date,
  lang: Lang,
  timeZone: string,
  style: DateStyle = 'weekday',
): string {
  const at = new Date(instant)
  return `${writeDate(at, lang, timeZone, style)}, ${formatTime(at, lang, timeZone)}`
}

/** "9:30", in French "9 h 30". */
export function formatTime(instant: string | Date, lang: Lang, timeZone: string): string {
  const part = partsOf(new Date(instant), 'en-CA', timeZone, {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const hour = Number(part('hour'))
  const minute = part('minute').padStart(2, '0')
  if (lang === 'en') return `${hour}:${minute}`
  return minute === '00' ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${minute}`
}

/** The clinic's calendar day of an instant, `YYYY-MM-DD`. */
export function plainDateAt(instant: Date, timeZone: string): string {
  const part = partsOf(instant, 'en-CA', timeZone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** "19 w 3 d", "19 sem 3 j"; long: "19 weeks 3 days". */
export function weeksAndDays(days: number, lang: Lang, style: 'short' | 'long' = 'short'): string {
  const weeks = Math.floor(days / 7)
  const rest = days % 7
  if (style === 'short') {
    return lang === 'en' ? `${weeks}${NBSP}w ${rest}${NBSP}d` : `${weeks}${NBSP}sem ${rest}${NBSP}j`
  }
  const unit = (count: number, name: 'week' | 'day') =>
    new Intl.NumberFormat(LOCALE[lang], { style: 'unit', unit: name, unitDisplay: 'long' })
      .format(count)
      .replaceAll('\u202f', NBSP)
  return rest === 0 ? unit(weeks, 'week') : `${unit(weeks, 'week')} ${unit(rest, 'day')}`
}

const QUARTERS = ['', '¼', '½', '¾']

/** Seconds as minutes for reading: 90 is "1½". */
export function minutes(seconds: number, lang: Lang): string {
  const quarters = seconds / 15
  if (!Number.isInteger(quarters)) {
    return (seconds / 60).toLocaleString(LOCALE[lang], { maximumFractionDigits: 1 })
  }
  const whole = Math.floor(quarters / 4)
  const fraction = QUARTERS[quarters % 4] ?? ''
  return whole === 0 && fraction !== '' ? fraction : `${whole}${fraction}`
}

/** "−1.5", in French "−1,5"; at most two decimals. */
export function formatNumber(amount: number, lang: Lang): string {
  return amount
    .toLocaleString(LOCALE[lang], { maximumFractionDigits: 2, useGrouping: false })
    .replace('-', '\u2212')
}

/** "a, b and c" */
export function formatList(items: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(LOCALE[lang], { type: 'conjunction' }).format(items)
}

function writeDate(at: Date, lang: Lang, timeZone: string, style: DateStyle): string {
  const isShort = style === 'short' || style === 'weekday'
  const part = partsOf(at, LOCALE[lang], timeZone, {
    weekday: isShort ? 'short' : 'long',
    day: 'numeric',
    month: isShort ? 'short' : 'long',
    year: 'numeric',
  })
  const year = part('year')
  const weekday = part('weekday')
  if (lang === 'fr') {
    const day = part('day') === '1' ? '1er' : part('day')
    const date = `${day}${NBSP}${part('month')}`
    if (style === 'withYear') return `${date} ${year}`
    return style === 'weekday' || style === 'full' ? `${weekday} ${date}` : date
  }
  const date = `${part('month').replace('.', '')}${NBSP}${part('day')}`
  if (style === 'withYear') return `${date}, ${year}`
  if (style === 'full') return `${weekday}, ${date}`
  return style === 'weekday' ? `${weekday.replace('.', '')} ${date}` : date
}

function partsOf(
  at: Date,
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = formatterOf(locale, { ...options, timeZone }).formatToParts(at)
  return (type) => parts.find((part) => part.type === type)?.value ?? ''
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Made once: making one takes longer than a hundred dates, and a list writes a thousand. */
function formatterOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, options)
  formatters.set(key, made)
  return made
}
