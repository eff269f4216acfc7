import type { Criterion, Text, Value } from '../criterion.ts'
import { answeredYes, having, notAnswered } from '../evidence/answer-words.ts'
import { notApplicable, type Verdict, whileFresh } from '../evidence/freshness.ts'
import type { SymptomAnswers } from '../facts.ts'
import { goom2019 } from '../sources.ts'
import { listed, sentences } from '../text.ts'

const NAMES = {
  painfulSex: { en: 'painful sex', fr: 'douleur pendant les rapports' },
  obstructedBowel: { en: 'obstructed bowel', fr: 'difficulté à évacuer' },
  constipation: { en: 'constipation', fr: 'constipation' },
} as const

const QUESTIONS = ['painfulSex', 'obstructedBowel', 'constipation'] as const
type Question = (typeof QUESTIONS)[number]
type Answer = SymptomAnswers[Question]

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
  evaluate: whileFresh({
    effect: 'caution',
    freshFor: 'symptomFreshDays',
    answers: ({ symptoms }) => (symptoms && !isEach(null, symptoms) ? symptoms : null),
    neverAsked: notApplicable('caution', {
      en: 'These questions were not offered.',
      fr: 'Ces questions n’ont pas été posées.',
    }),
    value: (symptoms) => (isEach('no', symptoms) ? NOTHING : valueOf(symptoms)),
    toKnow: ALL_NO,
    judge: (symptoms) => {
      if (isEach('no', symptoms)) return ALL_ANSWERED_NO
      const present = answeredYes(namesOf(having(QUESTIONS, symptoms, 'yes')))
      const open = notKnown(
        having(QUESTIONS, symptoms, 'declined'),
        having(QUESTIONS, symptoms, null),
      )
      const state = present ? 'not_met' : 'unknown'
      return { state, reason: sentences(present ?? open), wouldChange: ALL_NO }
    },
  }),
} satisfies Criterion

const NOTHING: Value = { kind: 'answers', answers: [] }

function valueOf(symptoms: SymptomAnswers): Value {
  return { kind: 'answers', answers: having(QUESTIONS, symptoms, 'yes') }
}

function isEach(answer: Answer, symptoms: SymptomAnswers): boolean {
  const { constipation, obstructedBowel, painfulSex } = symptoms
  return painfulSex === answer && obstructedBowel === answer && constipation === answer
}

function namesOf(questions: readonly Question[]): readonly Text[] {
  return questions.map((question) => NAMES[question])
}

const ALL_ANSWERED_NO: Verdict = {
  state: 'met',
  reason: { en: 'Answered no to all three.', fr: 'Réponse non aux trois questions.' },
  wouldChange: null,
}

function notKnown(declined: readonly Question[], blank: readonly Question[]): Text | null {
  const open = namesOf([...declined, ...blank])
  if (declined.length === 0) return notAnswered(open)
  const { en, fr } = listed(open)
  return { en: `Declined or blank: ${en}.`, fr: `Refusé ou sans réponse\u00A0: ${fr}.` }
}
