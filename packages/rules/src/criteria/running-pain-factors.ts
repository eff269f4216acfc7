import type { Criterion, Outcome, State, Text, Value } from '../criterion.ts'
import { notAnswered } from '../evidence/answer-words.ts'
import { answered, isFresh, notAsked, pastFreshness } from '../evidence/freshness.ts'
import type { BackgroundAnswers, BirthFacts, YesNo } from '../facts.ts'
import { CHRISTOPHER_2021, clinicProtocol } from '../sources.ts'
import { inFigures, listed, sentences } from '../text.ts'
import { ENOUGH_SLEEP_H } from './sleep.ts'

/** From this many factors on it is a caution. */
const CAUTION_FROM = 4
const FATIGUE_ABOVE = 19

type Factor = {
  recordedAs: string
  name: Text
  isPresent: (background: BackgroundAnswers, birth: BirthFacts) => boolean | null
}

const FACTORS: readonly Factor[] = [
  {
    recordedAs: 'noviceRunner',
    name: { en: 'new to running', fr: 'débute en course' },
    isPresent: ({ noviceRunner }) => isYes(noviceRunner),
  },
  {
    recordedAs: 'fatigueScore',
    name: {
      en: `accumulated fatigue above ${FATIGUE_ABOVE}`,
      fr: `fatigue accumulée au-dessus de ${FATIGUE_ABOVE}`,
    },
    isPresent: ({ fatigueScore }) => (fatigueScore === null ? null : fatigueScore > FATIGUE_ABOVE),
  },
  {
    recordedAs: 'previousRunningInjury',
    name: { en: 'earlier running injury', fr: 'blessure de course antérieure' },
    isPresent: ({ previousRunningInjury }) => isYes(previousRunningInjury),
  },
  {
    recordedAs: 'vaginalBirth',
    name: { en: 'vaginal birth', fr: 'accouchement vaginal' },
    isPresent: (_, { mode }) => (mode === null ? null : mode !== 'caesarean'),
  },
  {
    recordedAs: 'anyIncontinence',
    name: { en: 'any incontinence', fr: 'incontinence de tout type' },
    isPresent: ({ anyIncontinence }) => isYes(anyIncontinence),
  },
  {
    recordedAs: 'sleepHours',
    name: {
      en: `sleep under ${inFigures(ENOUGH_SLEEP_H).en} h`,
      fr: `sommeil de moins de ${inFigures(ENOUGH_SLEEP_H).fr}\u00A0h`,
    },
    isPresent: ({ sleepHours }) => (sleepHours === null ? null : sleepHours < ENOUGH_SLEEP_H),
  },
]

function isYes(answer: YesNo | null): boolean | null {
  return answer === null ? null : answer === 'yes'
}

const ANSWER_ALL: Text = {
  en: `An answer for each of the ${FACTORS.length} factors`,
  fr: `Une réponse pour chacun des ${FACTORS.length} facteurs`,
}
const FEWER: Text = {
  en: `Fewer than ${CAUTION_FROM} factors: fatigue, leaks and sleep can change`,
  fr: `Moins de ${CAUTION_FROM} facteurs\u00A0: la fatigue, les fuites et le sommeil peuvent changer`,
}

export const runningPainFactors = {
  id: 'RK-1',
  title: { en: 'Running-pain factors', fr: 'Facteurs de douleur à la course' },
  question: {
    en: `Fewer than ${CAUTION_FROM} of the ${FACTORS.length} factors of running pain?`,
    fr: `Moins de ${CAUTION_FROM} des ${FACTORS.length} facteurs de douleur à la course?`,
  },
  threshold: { kind: 'at_most', amount: CAUTION_FROM - 1, unit: 'factors' },
  freshness: 'testFreshDays',
  sources: [CHRISTOPHER_2021, clinicProtocol('an unanswered factor may be present')],
  patientText: { en: 'A slower start suits you.', fr: 'Un départ plus lent vous convient.' },
  evaluate: ({ background, birth, askedOn }, { settings: { testFreshDays } }): Outcome => {
    if (!background) return NOT_ASKED
    const { on } = background
    const present: Factor[] = []
    const blank: Factor[] = []
    for (const factor of FACTORS) {
      const isPresent = factor.isPresent(background, birth)
      if (isPresent === null) blank.push(factor)
      else if (isPresent) present.push(factor)
    }
    const value = valueOf(present, blank)
    if (!isFresh(on, askedOn, testFreshDays)) {
      return pastFreshness('caution', value, on, askedOn, testFreshDays, ANSWER_ALL)
    }
    const state = judge(present.length, blank.length)
    const reason = inWords(present, blank)
    return answered(state, 'caution', value, on, reason, WOULD_CHANGE[state])
  },
} satisfies Criterion

const NOT_ASKED = notAsked('caution', ANSWER_ALL)
const WOULD_CHANGE: Record<State, Text | null> = {
  met: null,
  not_met: FEWER,
  unknown: ANSWER_ALL,
  not_applicable: null,
}

/** Four or more is a caution; once four can no longer be reached, what is blank does not matter. */
function judge(present: number, blank: number): State {
  if (present >= CAUTION_FROM) return 'not_met'
  return present + blank >= CAUTION_FROM ? 'unknown' : 'met'
}

/** The count when it is certain, else the factors known to be present. */
function valueOf(present: readonly Factor[], blank: readonly Factor[]): Value {
  if (blank.length === 0) return { kind: 'amount', amount: present.length, unit: 'factors' }
  return present.length === 0
    ? null
    : { kind: 'answers', answers: present.map(({ recordedAs }) => recordedAs) }
}

function inWords(present: readonly Factor[], blank: readonly Factor[]): Text {
  return sentences(
    countInWords(present, present.length + blank.length),
    notAnswered(namesOf(blank)),
    ONE_STUDY,
  )
}

function countInWords(present: readonly Factor[], most: number): Text {
  const least = present.length
  const range = least === most ? `${least}` : `${least}–${most}`
  const { en, fr } = listed(namesOf(present))
  return {
    en: `${range} of ${FACTORS.length} factors${least > 0 ? `: ${en}` : ''}.`,
    fr: `${range} sur ${FACTORS.length} facteurs${least > 0 ? `\u00A0: ${fr}` : ''}.`,
  }
}

function namesOf(factors: readonly Factor[]): readonly Text[] {
  return factors.map(({ name }) => name)
}

const ONE_STUDY: Text = {
  en: `One study, caution from ${CAUTION_FROM}.`,
  fr: `Une seule étude, prudence à partir de ${CAUTION_FROM}.`,
}
