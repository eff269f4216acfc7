import type { Criterion, Outcome, Text } from '../criterion.ts'
import { isFresh, NOT_CHECKED_YET, pastFreshness } from '../evidence/freshness.ts'
import type { SymptomAnswers } from '../facts.ts'
import { goom2019 } from '../sources.ts'
import { listed } from '../text.ts'

const NAMES = {
  painfulSex: { en: 'painful sex', fr: 'douleur pendant les rapports' },
  obstructedBowel: { en: 'obstructed bowel', fr: 'difficulté à évacuer' },
  constipation: { en: 'constipation', fr: 'constipation' },
} as const

const QUESTIONS = ['painfulSex', 'obstructedBowel', 'constipation'] as const
type Answer = SymptomAnswers[(typeof QUESTIONS)[number]]

const ALL_NO: Text = {
  en: 'No painful sex, obstructed bowel or constipation',
  fr: 'Ni douleur pendant les rapports, ni difficulté à évacuer, ni constipation',
}

export const sexAndBowelComfort = {
  id: 'SX-6',
  title: { en: 'Sex and bowel comfort', fr: 'Confort sexuel et intestinal' },
  question: {
    en: 'No painful sex, obstructed bowel or constipation, where she answered?',
    fr: 'Ni douleur pendant les rapports, ni difficulté à évacuer, ni constipation, si elle a répondu?',
  },
  threshold: { kind: 'answer', answer: 'no' },
  freshness: 'symptomFreshDays',
  sources: [goom2019('G2', 'signs to seek help')],
  patientText: null,
  evaluate: ({ symptoms, askedOn }, { settings: { symptomFreshDays } }): Outcome => {
    if (!symptoms) return NEVER_OFFERED
    const having = (answer: Answer) => QUESTIONS.filter((question) => symptoms[question] === answer)
    if (having(null).length === QUESTIONS.length) return NEVER_OFFERED
    const { on } = symptoms
    const value = { kind: 'answers', answers: having('yes') } as const
    if (!isFresh(on, askedOn, symptomFreshDays)) {
      const evidence = { effect: 'caution', value, on, askedOn } as const
      return pastFreshness({ ...evidence, windowDays: symptomFreshDays, wouldChange: ALL_NO })
    }
    const evidence = { effect: 'caution', value, observedOn: on, stale: false } as const
    if (value.answers.length > 0) return { ...evidence, ...present(value.answers) }
    const open = [...having('declined'), ...having(null)]
    if (open.length > 0) return { ...evidence, ...notKnown(open, having('declined').length > 0) }
    return {
      ...evidence,
      state: 'met',
      reason: { en: 'Answered no to all three.', fr: 'Réponse non aux trois questions.' },
      wouldChange: null,
    }
  },
} satisfies Criterion

function inWords(questions: readonly (keyof typeof NAMES)[]): Text {
  return listed(questions.map((question) => NAMES[question]))
}

function present(questions: readonly (keyof typeof NAMES)[]) {
  const names = inWords(questions)
  return {
    state: 'not_met',
    reason: { en: `Answered yes: ${names.en}.`, fr: `Réponse oui\u00A0: ${names.fr}.` },
    wouldChange: ALL_NO,
  } as const
}

function notKnown(questions: readonly (keyof typeof NAMES)[], isDeclined: boolean) {
  const names = inWords(questions)
  return {
    state: 'unknown',
    reason: isDeclined
      ? { en: `Declined or blank: ${names.en}.`, fr: `Refusé ou sans réponse\u00A0: ${names.fr}.` }
      : { en: `Not answered: ${names.en}.`, fr: `Sans réponse\u00A0: ${names.fr}.` },
    patientText: NOT_CHECKED_YET,
    wouldChange: ALL_NO,
  } as const
}

const NEVER_OFFERED: Outcome = {
  state: 'not_applicable',
  effect: 'caution',
  value: null,
  observedOn: null,
  stale: false,
  reason: { en: 'These questions were not offered.', fr: 'Ces questions n’ont pas été posées.' },
  wouldChange: null,
}
