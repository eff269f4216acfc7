import type { Text } from '@restride/contracts/primitives'
import type { CriterionResult, Readiness } from '@restride/contracts/readiness'

/** What the last signed assessment gave, in one line per language, for the worklist. */
export function decisionSummary({ criteria }: Readiness): Text {
  const isDeciding = ({ effect, state }: CriterionResult) =>
    effect !== 'info' && state !== 'not_applicable'
  const deciding = criteria.filter(isDeciding)
  const notMet = deciding.filter(({ state }) => state === 'not_met')
  const unknown = deciding.filter(({ state }) => state === 'unknown')
  if (notMet.length === 0 && unknown.length === 0) {
    const met = criteria.filter(({ state }) => state === 'met').length
    return { en: `All ${met} criteria met`, fr: `Les ${met} critères sont satisfaits` }
  }
  return { en: english(notMet, unknown), fr: french(notMet, unknown) }
}

function english(notMet: CriterionResult[], unknown: CriterionResult[]): string {
  return [listed('Not met', notMet, 'en'), listed('Not tested', unknown, 'en')]
    .filter(Boolean)
    .join('. ')
}

function french(notMet: CriterionResult[], unknown: CriterionResult[]): string {
  return [listed('Non satisfait', notMet, 'fr'), listed('Non testé', unknown, 'fr')]
    .filter(Boolean)
    .join('. ')
}

const MOST_NAMED = 2

function listed(label: string, criteria: CriterionResult[], lang: 'en' | 'fr'): string {
  if (criteria.length === 0) return ''
  const named = criteria.slice(0, MOST_NAMED).map(({ title }) => title[lang])
  const more = criteria.length - named.length
  const colon = lang === 'fr' ? '\u00a0: ' : ': '
  const rest = more > 0 ? (lang === 'fr' ? `, et ${more} de plus` : `, and ${more} more`) : ''
  return `${label}${colon}${named.join(', ')}${rest}`
}
