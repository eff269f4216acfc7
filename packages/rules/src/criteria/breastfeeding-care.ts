import type { Criterion, Outcome, State, Text } from '../criterion.ts'
import { isFresh, NOT_CHECKED_YET, notAsked, pastFreshness } from '../evidence/freshness.ts'
import { DEERING_2023, goom2019 } from '../sources.ts'
import { listed, sentences } from '../text.ts'

const TOPICS = ['feedingTalkedAbout', 'braTalkedAbout', 'energyTalkedAbout'] as const
type Topic = (typeof TOPICS)[number]

const NAMES: Record<Topic, Text> = {
  feedingTalkedAbout: { en: 'feeding before a run', fr: 'tétée avant de courir' },
  braTalkedAbout: { en: 'a supporting bra', fr: 'soutien-gorge adapté' },
  energyTalkedAbout: { en: 'energy', fr: 'énergie' },
}

const TALK: Text = {
  en: 'Feeding before a run, bra and energy talked about',
  fr: 'Tétée avant de courir, soutien-gorge et énergie abordés',
}
const ASK_BREASTFEEDING: Text = {
  en: 'Ask whether she breastfeeds',
  fr: 'Demander si elle allaite',
}

export const breastfeedingCare = {
  id: 'RK-6',
  title: { en: 'Breastfeeding and running', fr: 'Allaitement et course' },
  question: {
    en: 'If she breastfeeds: feeding before a run, bra and energy talked about?',
    fr: 'Si elle allaite\u00A0: tétée avant de courir, soutien-gorge et énergie abordés?',
  },
  threshold: { kind: 'answer', answer: 'yes' },
  freshness: 'testFreshDays',
  sources: [goom2019('G1', 'recommendation 4, breast support and feeding'), DEERING_2023],
  patientText: {
    en: 'Feed or express before a run.',
    fr: 'Allaitez ou tirez votre lait avant de courir.',
  },
  evaluate: ({ background, askedOn }, { settings: { testFreshDays } }): Outcome => {
    if (!background) return notAsked('info', ASK_BREASTFEEDING)
    const { breastfeeding, on } = background
    const missing = TOPICS.filter((topic) => background[topic] === 'no')
    const blank = TOPICS.filter((topic) => background[topic] === null)
    const value = breastfeeding && ({ kind: 'answers', answers: [breastfeeding] } as const)
    const wouldChange = breastfeeding === null ? ASK_BREASTFEEDING : TALK
    if (!isFresh(on, askedOn, testFreshDays)) {
      const evidence = { effect: 'info', value, on, askedOn } as const
      return pastFreshness({ ...evidence, windowDays: testFreshDays, wouldChange })
    }
    const evidence = { effect: 'info', value, observedOn: on, stale: false } as const
    if (breastfeeding === 'no') return { ...evidence, ...NOT_BREASTFEEDING }
    if (breastfeeding === null) return { ...evidence, ...NOT_ANSWERED }
    const state = judge(missing, blank)
    const reason = state === 'met' ? ALL_TALKED_ABOUT : inWords(missing, blank)
    return { ...evidence, state, reason, wouldChange: state === 'met' ? null : TALK }
  },
} satisfies Criterion

function judge(missing: readonly Topic[], blank: readonly Topic[]): State {
  if (missing.length > 0) return 'not_met'
  return blank.length > 0 ? 'unknown' : 'met'
}

function inWords(missing: readonly Topic[], blank: readonly Topic[]): Text {
  const untold = listed(missing.map((topic) => NAMES[topic]))
  const open = listed(blank.map((topic) => NAMES[topic]))
  return sentences(
    missing.length > 0
      ? { en: `Not talked about: ${untold.en}.`, fr: `Pas abordé\u00A0: ${untold.fr}.` }
      : null,
    blank.length > 0
      ? { en: `Not answered: ${open.en}.`, fr: `Sans réponse\u00A0: ${open.fr}.` }
      : null,
  )
}

const ALL_TALKED_ABOUT: Text = {
  en: 'She breastfeeds; all three were talked about.',
  fr: 'Elle allaite, les trois sujets ont été abordés.',
}
const NOT_BREASTFEEDING = {
  state: 'not_applicable',
  reason: { en: 'She does not breastfeed.', fr: 'Elle n’allaite pas.' },
  wouldChange: null,
} as const
const NOT_ANSWERED = {
  state: 'unknown',
  reason: {
    en: 'Whether she breastfeeds is not answered.',
    fr: 'La question de l’allaitement est sans réponse.',
  },
  patientText: NOT_CHECKED_YET,
  wouldChange: ASK_BREASTFEEDING,
} as const
