import type { Criterion, Effect, Text } from '../criterion.ts'
import type { PartState } from '../evidence/parts.ts'
import { examCriterion, LEFT_BLANK } from '../evidence/pelvic-floor-exam.ts'
import type { PelvicFloorFindings } from '../facts.ts'
import { clinicProtocol } from '../sources.ts'

const RECORD: Text = {
  en: 'Avulsion recorded: none, present or not assessed',
  fr: 'Avulsion consignée\u00A0: aucune, présente ou non évaluée',
}

export const pelvicFloorMuscle = {
  id: 'PF-4',
  title: { en: 'Pelvic floor muscle on examination', fr: 'Muscle du plancher pelvien à l’examen' },
  question: {
    en: 'Strength on the modified Oxford scale recorded, and no levator avulsion?',
    fr: 'Force sur l’échelle d’Oxford modifiée consignée, et pas d’avulsion du releveur?',
  },
  threshold: { kind: 'answer', answer: 'no_avulsion' },
  freshness: 'testFreshDays',
  sources: [clinicProtocol('avulsion: slower progression; strength is information only')],
  patientText: null,
  evaluate: examCriterion({
    fields: ['oxfordGrade', 'avulsion'],
    value: ({ oxfordGrade }) =>
      oxfordGrade === null ? null : { kind: 'amount', amount: oxfordGrade, unit: 'points' },
    judge,
    reason: (exam, { state }) => (state === 'unknown' ? LEFT_BLANK : inWords(exam)),
    wouldChange: ({ state }) => (state === 'unknown' ? RECORD : null),
    unknownEffect: 'info',
    toKnow: RECORD,
  }),
} satisfies Criterion

/** Not assessed is an answer, and information; a blank may hide an avulsion. */
function judge({ avulsion }: PelvicFloorFindings): { state: PartState; effect: Effect } {
  if (avulsion === 'present') return { state: 'not_met', effect: 'caution' }
  if (avulsion === null) return { state: 'unknown', effect: 'caution' }
  return { state: 'met', effect: 'info' }
}

function inWords({ avulsion, oxfordGrade }: PelvicFloorFindings): Text {
  const found = AVULSION[avulsion ?? 'not_assessed']
  return {
    en: `Modified Oxford ${oxfordGrade ?? 'not recorded'}. ${found.en}`,
    fr: `Oxford modifié ${oxfordGrade ?? 'non consigné'}. ${found.fr}`,
  }
}

const AVULSION: Record<NonNullable<PelvicFloorFindings['avulsion']>, Text> = {
  none: { en: 'No avulsion.', fr: 'Pas d’avulsion.' },
  present: {
    en: 'Avulsion recorded: progress more slowly.',
    fr: 'Avulsion consignée\u00A0: progresser plus lentement.',
  },
  not_assessed: { en: 'Avulsion not assessed.', fr: 'Avulsion non évaluée.' },
}
