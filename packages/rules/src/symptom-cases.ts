import { daysAgo, patientZ } from './base-patient.ts'
import type { Effect, State } from './criterion.ts'
import type { Facts, ReportedSymptom, SymptomAnswers, YesNo } from './facts.ts'

type SymptomCase = {
  name: string
  facts: Facts
  expected: { state: State; effect: Effect; stale: boolean; observedOn: string | null }
}
type YesNoQuestion = 'urinaryLeak' | 'heaviness' | 'bulge' | 'bowelLeakOrUrgency'

/** SX-1 to SX-4: what she answered at the visit, and what she reported with her sessions. */
export function symptomCases(
  question: YesNoQuestion,
  reports: readonly ReportedSymptom['symptom'][],
  otherReport: ReportedSymptom['symptom'],
): SymptomCase[] {
  const make = (
    name: string,
    state: State,
    facts: Facts,
    observedDaysAgo: number | null,
    stale = false,
  ) => {
    const observedOn = observedDaysAgo === null ? null : daysAgo(observedDaysAgo)
    return { name, facts, expected: { state, effect: 'blocking', stale, observedOn } as const }
  }
  const said = (answer: YesNo | null, daysOld: number) =>
    patientZ({ symptoms: answered(question, answer, daysOld) })
  const reported = (
    symptom: ReportedSymptom['symptom'],
    daysOld: number,
    answer: YesNo = 'no',
  ) => ({
    ...said(answer, 0),
    reportedSymptoms: [{ symptom, on: daysAgo(daysOld) }],
  })
  return [
    make('no', 'met', said('no', 5), 5),
    make('yes', 'not_met', said('yes', 5), 5),
    make('unanswered', 'unknown', said(null, 5), null),
    make('never asked', 'unknown', patientZ({ symptoms: null }), null),
    make('no, 14 days old', 'met', said('no', 14), 14),
    make('no, 15 days old', 'unknown', said('no', 15), 15, true),
    make('yes, 14 days old', 'not_met', said('yes', 14), 14),
    make('yes, 15 days old', 'unknown', said('yes', 15), 15, true),
    make('dated after the question', 'unknown', said('no', -1), -1, true),
    ...reports.flatMap((symptom) => [
      make(`${symptom} reported today, no at the visit`, 'not_met', reported(symptom, 0), 0),
      make(`${symptom} reported 14 days ago`, 'not_met', reported(symptom, 14), 14),
      make(`${symptom} reported 15 days ago`, 'met', reported(symptom, 15), 0),
    ]),
    make(`${otherReport} reported`, 'met', reported(otherReport, 1), 0),
    make(
      'reported, with no visit',
      'not_met',
      { ...reported(reports[0] ?? otherReport, 2), symptoms: null },
      2,
    ),
  ]
}

function answered(
  question: YesNoQuestion,
  answer: YesNo | null,
  daysOld: number,
): Facts['symptoms'] {
  const { symptoms } = patientZ()
  if (!symptoms) throw new Error('Patient Z was asked about symptoms')
  const change: Partial<SymptomAnswers> = { [question]: answer }
  return { ...symptoms, ...change, on: daysAgo(daysOld) }
}
