import type { Criterion, Outcome, Text } from '../criterion.ts'
import { having, notAnswered } from '../evidence/answer-words.ts'
import { answered, isFresh, notAsked, pastFreshness } from '../evidence/freshness.ts'
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
const FEED_FIRST: Text = {
  en: 'Feed or express before a run.',
  fr: 'Allaitez ou tirez votre lait avant de courir.',
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
  patientText: FEED_FIRST,
  evaluate: ({ background, askedOn }, { settings: { testFreshDays } }): Outcome => {
    if (!background) return NOT_ASKED
    const { breastfeeding, on } = background
    const value = breastfeeding && ANSWERS[breastfeeding]
    if (!isFresh(on, askedOn, testFreshDays)) {
      const toKnow = breastfeeding === null ? ASK_BREASTFEEDING : TALK
      return pastFreshness('info', value, on, askedOn, testFreshDays, toKnow)
    }
    if (breastfeeding === 'no') return answered('not_applicable', 'info', value, on, NO, null)
    if (breastfeeding === null) {
      return answered('unknown', 'info', value, on, NOT_ANSWERED, ASK_BREASTFEEDING)
    }
    if (TOPICS.every((topic) => background[topic] === 'yes')) {
      return answered('met', 'info', value, on, ALL, null)
    }
    const missing = having(TOPICS, background, 'no')
    const blank = having(TOPICS, background, null)
    const state = missing.length > 0 ? 'not_met' : 'unknown'
    const outcome = answered(state, 'info', value, on, inWords(missing, blank), TALK)
    return { ...outcome, patientText: FEED_FIRST }
  },
} satisfies Criterion

const NOT_ASKED = notAsked('info', ASK_BREASTFEEDING)
const ANSWERS = {
  yes: { kind: 'answers', answers: ['yes'] },
  no: { kind: 'answers', answers: ['no'] },
} as const

function inWords(missing: readonly Topic[], blank: readonly Topic[]): Text {
  return sentences(notTalkedAbout(missing), notAnswered(blank.map((topic) => NAMES[topic])))
}

function notTalkedAbout(missing: readonly Topic[]): Text | null {
  if (missing.length === 0) return null
  const { en, fr } = listed(missing.map((topic) => NAMES[topic]))
  return { en: `Not talked about: ${en}.`, fr: `Pas abordé\u00A0: ${fr}.` }
}

const ALL: Text = {
  en: 'She breastfeeds; all three were talked about.',
  fr: 'Elle allaite, les trois sujets ont été abordés.',
}
const NO: Text = { en: 'She does not breastfeed.', fr: 'Elle n’allaite pas.' }
const NOT_ANSWERED: Text = {
  en: 'Whether she breastfeeds is not answered.',
  fr: 'La question de l’allaitement est sans réponse.',
}
