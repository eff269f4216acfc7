import { clinicProtocol } from '../sources.ts'
import { sentences } from '../text.ts'
import { SAVED_HEADING, STRENGTH, WALK } from './advice-texts.ts'
import type { SessionResponse } from './response.ts'
import type { MeasureChanges, SymptomReport } from './session.ts'

/** Table 7.3; the changes are the measures' own MDC and MID. */
const PAIN_FROM = 3
const PSFS_FALL = 2
const ICIQ_RISE = 3

/** Pain of 3 or more with a fall in function, or more leaking by the questionnaire. `null` when neither. */
export function measureResponse(
  reports: readonly SymptomReport[],
  { iciq, psfs }: MeasureChanges,
): SessionResponse | null {
  const hurts = reports.some(
    // Pain without a number is never taken for little pain.
    ({ painScore, symptom }) => symptom === 'pain' && (painScore ?? PAIN_FROM) >= PAIN_FROM,
  )
  const isLess = psfs !== null && psfs <= -PSFS_FALL && hurts
  const isMoreLeaking = iciq !== null && iciq >= ICIQ_RISE
  if (!isLess && !isMoreLeaking) return null
  return {
    zone: 'amber',
    planEffect: 'repeat',
    flag: { kind: 'changed', severity: 'soon', dueInDays: 7 },
    heading: SAVED_HEADING,
    patientText: {
      en: 'Stay at this step. Your physio will go through your answers with you.',
      fr: 'Restez à cette étape. Votre physio reverra vos réponses avec vous.',
    },
    whatToDoNow: [WALK, STRENGTH],
    emergency: false,
    reason: sentences(
      isLess
        ? {
            en: `Pain of ${PAIN_FROM} or more and PSFS down by ${-psfs}: reassess.`,
            fr: `Douleur de ${PAIN_FROM} ou plus et PSFS en baisse de ${-psfs}\u00A0: réévaluer.`,
          }
        : null,
      isMoreLeaking
        ? {
            en: `ICIQ up by ${iciq}: reassess.`,
            fr: `ICIQ en hausse de ${iciq}\u00A0: réévaluer.`,
          }
        : null,
    ),
    sources: [clinicProtocol('section 7.3, reassess on a change of PSFS or ICIQ')],
  }
}
