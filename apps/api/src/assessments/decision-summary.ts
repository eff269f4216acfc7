import type { Text } from '@restride/contracts/primitives'
import type { CriterionResult, Readiness } from '@restride/contracts/readiness'

/** Words of one language, with its own colon. */
const LANGS = {
  en: {
    notMet: 'Not met: ',
    notTested: 'Not tested: ',
    toWatch: 'To watch: ',
    left: 'L',
    right: 'R',
    more: (count: number) => `, and ${count} more`,
    alsoToWatch: (count: number) => `${count} to watch`,
  },
  fr: {
    notMet: 'Non atteint\u00a0: ',
    notTested: 'Non testé\u00a0: ',
    toWatch: 'À surveiller\u00a0: ',
    left: 'G',
    right: 'D',
    more: (count: number) => `, et ${count} de plus`,
    alsoToWatch: (count: number) => `${count} à surveiller`,
  },
} as const
type Lang = keyof typeof LANGS

const MOST_NAMED = 2

/** What the last signed assessment gave, in one line per language, for the worklist: the groups the overview counts too. */
export function decisionSummary({ criteria }: Readiness): Text {
  const deciding = criteria.filter(({ effect }) => effect !== 'info')
  const failed = deciding.filter(({ state }) => state === 'not_met')
  const isStop = ({ effect }: CriterionResult) => effect === 'blocking' || effect === 'red_flag'
  const notMet = failed.filter(isStop)
  const toWatch = failed.filter((criterion) => !isStop(criterion))
  const notTested = deciding.filter(({ state }) => state === 'unknown')
  if (failed.length === 0 && notTested.length === 0) {
    const met = criteria.filter(({ state }) => state === 'met').length
    return { en: `All ${met} criteria met`, fr: `Les ${met} critères sont atteints` }
  }
  const inLang = (lang: Lang) => {
    const words = LANGS[lang]
    const stops = [
      ...listed(words.notMet, notMet, lang),
      ...listed(words.notTested, notTested, lang),
    ]
    if (stops.length === 0) return listed(words.toWatch, toWatch, lang).join('')
    return [...stops, ...(toWatch.length > 0 ? [words.alsoToWatch(toWatch.length)] : [])].join('. ')
  }
  return { en: inLang('en'), fr: inLang('fr') }
}

/** No sentence when there are none; a test that stands alone with what was counted on each side. */
function listed(label: string, criteria: readonly CriterionResult[], lang: Lang): string[] {
  const [first] = criteria
  if (first === undefined) return []
  const { left, more, right } = LANGS[lang]
  if (criteria.length === 1) {
    const { value } = first
    if (value?.kind !== 'sides') return [`${label}${first.title[lang]}`]
    return [
      `${label}${first.title[lang]}, ${left}\u00a0${value.left ?? '–'}, ${right}\u00a0${value.right ?? '–'}`,
    ]
  }
  const named = criteria.slice(0, MOST_NAMED).map(({ title }) => title[lang])
  const others = criteria.length - named.length
  return [`${label}${named.join(', ')}${others > 0 ? more(others) : ''}`]
}
