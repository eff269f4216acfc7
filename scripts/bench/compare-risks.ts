import type { BackgroundAnswers, BirthFacts, Facts, OutcomeMeasureId } from '@restride/rules/facts'
import { ageOf, below, type Comparison, contains, is, isFreshOn } from './comparison.ts'
import { notFresh, SYMPTOM_DAYS, TEST_DAYS } from './comparison.ts'
import { answersOf, oneOf } from './compare-parts.ts'
import { isReported } from './compare-symptoms.ts'

const background = (facts: Facts) => facts.background

/** RK-4 and RK-7: each answered no. */
export function allNo(id: string, fields: readonly (keyof BackgroundAnswers)[]): Comparison {
  return answersOf(id, background, (group) =>
    fields.map((field) => {
      const answer = group[field]
      return oneOf(typeof answer === 'string' ? answer : null, ['no'])
    }),
  )
}

/** How many of the six are present and how many are blank. */
function painFactors(group: BackgroundAnswers, { mode }: BirthFacts): [number, number] {
  const { anyIncontinence, fatigueScore, noviceRunner, previousRunningInjury, sleepHours } = group
  let [present, blank] = [0, 0]
  for (const answer of [noviceRunner, previousRunningInjury, anyIncontinence]) {
    if (answer === null) blank += 1
    else if (answer === 'yes') present += 1
  }
  if (fatigueScore === null) blank += 1
  else if (fatigueScore > 19) present += 1
  if (sleepHours === null) blank += 1
  else if (sleepHours < 6.8) present += 1
  if (mode === null) blank += 1
  else if (mode !== 'caesarean') present += 1
  return [present, blank]
}

/** RK-1. */
export const painRisk = answersOf('RK-1', background, (group, { birth }) => {
  const [present, blank] = painFactors(group, birth)
  if (present >= 4) return ['not_met']
  return [present + blank >= 4 ? 'unknown' : 'met']
})

/** RK-2. */
export const firstWeek = answersOf('RK-2', background, ({ heightCm, noviceRunner, weightKg }) => {
  const isKnown = heightCm !== null && weightKg !== null
  const isHeavy = isKnown && (weightKg * 10_000) / (heightCm * heightCm) > 30 + 1e-9
  if ((isKnown && !isHeavy) || noviceRunner === 'no') return ['met']
  return [isHeavy && noviceRunner === 'yes' ? 'not_met' : 'unknown']
})

/** RK-3. */
export const joints: Comparison = {
  flat: ({ background: group, askedOn }) => ({
    'RK-3.age': ageOf(group, askedOn),
    'RK-3.beighton': group?.beighton ?? null,
    'RK-3.known': group?.knownHypermobility ?? null,
  }),
  json: () => [
    ['not_applicable', { all: [is('RK-3.beighton', null), is('RK-3.known', null)] }],
    ['unknown', notFresh('RK-3.age', TEST_DAYS)],
    [
      'not_met',
      {
        any: [
          is('RK-3.known', 'yes'),
          { fact: 'RK-3.beighton', operator: 'greaterThanInclusive', value: 5 },
        ],
      },
    ],
    ['unknown', { any: [is('RK-3.beighton', null), is('RK-3.known', null)] }],
  ],
  inline: ({ background: group, askedOn }) => {
    if (group === null) return { state: 'not_applicable', effect: 'caution' }
    const { beighton, knownHypermobility: known, on } = group
    if (beighton === null && known === null) return { state: 'not_applicable', effect: 'caution' }
    if (!isFreshOn(on, askedOn, TEST_DAYS)) return { state: 'unknown', effect: 'caution' }
    if (known === 'yes' || (beighton ?? 0) >= 5) return { state: 'not_met', effect: 'caution' }
    const isOpen = beighton === null || known === null
    return { state: isOpen ? 'unknown' : 'met', effect: 'caution' }
  },
}

/** RK-5. */
export const sleepHours: Comparison = {
  flat: ({ background: group, askedOn }) => ({
    'RK-5.age': ageOf(group, askedOn),
    'RK-5.hours': group?.sleepHours ?? null,
  }),
  json: () => [
    ['unknown', { any: [is('RK-5.hours', null), notFresh('RK-5.age', TEST_DAYS)] }],
    ['not_met', below('RK-5.hours', 6.8)],
  ],
  inline: ({ background: group, askedOn }) => {
    if (group === null || group.sleepHours === null) return { state: 'unknown', effect: 'caution' }
    if (!isFreshOn(group.on, askedOn, TEST_DAYS)) return { state: 'unknown', effect: 'caution' }
    return { state: group.sleepHours >= 6.8 ? 'met' : 'not_met', effect: 'caution' }
  },
}

function topicsOf({ braTalkedAbout, energyTalkedAbout, feedingTalkedAbout }: BackgroundAnswers) {
  return [feedingTalkedAbout, braTalkedAbout, energyTalkedAbout]
}

/** RK-6. */
export const feeding: Comparison = {
  flat: ({ background: group, askedOn }) => ({
    'RK-6.age': ageOf(group, askedOn),
    'RK-6.feeds': group?.breastfeeding ?? null,
    'RK-6.topics': group ? topicsOf(group) : [],
  }),
  json: () => [
    ['unknown', notFresh('RK-6.age', TEST_DAYS)],
    ['not_applicable', is('RK-6.feeds', 'no')],
    ['unknown', is('RK-6.feeds', null)],
    ['not_met', contains('RK-6.topics', 'no')],
    ['unknown', contains('RK-6.topics', null)],
  ],
  inline: ({ background: group, askedOn }) => {
    if (group === null || !isFreshOn(group.on, askedOn, TEST_DAYS)) {
      return { state: 'unknown', effect: 'info' }
    }
    if (group.breastfeeding === 'no') return { state: 'not_applicable', effect: 'info' }
    if (group.breastfeeding === null) return { state: 'unknown', effect: 'info' }
    const topics = topicsOf(group)
    if (topics.includes('no')) return { state: 'not_met', effect: 'info' }
    return { state: topics.includes(null) ? 'unknown' : 'met', effect: 'info' }
  },
}

/** PM-1. */
export const mood: Comparison = {
  flat: ({ epds, askedOn }) => ({
    'PM-1.begun':
      epds !== null && (epds.begun === 'yes' || epds.item10 !== null || epds.total !== null),
    'PM-1.age': ageOf(epds, askedOn),
    'PM-1.total': epds?.total ?? null,
    'PM-1.isPossible': (epds?.total ?? 0) >= (epds?.item10 ?? 0),
  }),
  json: () => [
    ['not_applicable', is('PM-1.begun', false)],
    ['unknown', { any: [is('PM-1.total', null), notFresh('PM-1.age', TEST_DAYS)] }],
    ['unknown', is('PM-1.isPossible', false)],
    ['not_met', { fact: 'PM-1.total', operator: 'greaterThanInclusive', value: 10 }],
  ],
  inline: ({ epds, askedOn }) => {
    if (epds === null) return { state: 'not_applicable', effect: 'caution' }
    const { begun, item10, on, total } = epds
    if (begun !== 'yes' && item10 === null && total === null) {
      return { state: 'not_applicable', effect: 'caution' }
    }
    if (total === null || !isFreshOn(on, askedOn, TEST_DAYS)) {
      return { state: 'unknown', effect: 'caution' }
    }
    if (total < (item10 ?? 0)) return { state: 'unknown', effect: 'caution' }
    return { state: total < 10 ? 'met' : 'not_met', effect: 'caution' }
  },
}

/** The LEAF-Q is shown with RK-7 and does not count here. */
function newest({ outcomes, askedOn }: Facts, of: OutcomeMeasureId | 'any') {
  let found: Facts['outcomes'][number] | null = null
  for (const outcome of outcomes) {
    const counts = of === 'any' ? outcome.measure !== 'leaf-q' : outcome.measure === of
    if (!counts || outcome.on > askedOn) continue
    if (found === null || outcome.on >= found.on) found = outcome
  }
  return found
}

/** SX-1 is met: fresh, answered no, and nothing reported since. */
function saysNoLeak(facts: Facts): boolean {
  const { askedOn, symptoms } = facts
  if (symptoms === null || symptoms.urinaryLeak !== 'no') return false
  return isFreshOn(symptoms.on, askedOn, SYMPTOM_DAYS) && !isReported(facts, ['urinary_leak'])
}

/** PM-2. */
export const measures: Comparison = {
  flat: (facts) => {
    const iciq = newest(facts, 'iciq-ui-sf')
    return {
      'PM-2.given': newest(facts, 'any') !== null,
      'PM-2.iciq': iciq?.total ?? null,
      'PM-2.iciqAge': ageOf(iciq, facts.askedOn),
      'PM-2.saysNoLeak': saysNoLeak(facts),
    }
  },
  json: () => [
    ['not_applicable', is('PM-2.given', false)],
    [
      'not_met',
      {
        all: [
          is('PM-2.saysNoLeak', true),
          { fact: 'PM-2.iciq', operator: 'greaterThan', value: 0 },
          { not: notFresh('PM-2.iciqAge', TEST_DAYS) },
        ],
      },
    ],
  ],
  inline: (facts) => {
    if (newest(facts, 'any') === null) return { state: 'not_applicable', effect: 'info' }
    const iciq = newest(facts, 'iciq-ui-sf')
    if (iciq === null || iciq.total === 0) return { state: 'met', effect: 'info' }
    const isAtOdds = isFreshOn(iciq.on, facts.askedOn, TEST_DAYS) && saysNoLeak(facts)
    return { state: isAtOdds ? 'not_met' : 'met', effect: 'info' }
  },
}
