import { resolvableSignSchema } from '@restride/contracts/findings'
import type { TimelineEntry } from '@restride/contracts/people'
import { signName } from '@restride/rules/signs'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'

const CODES = [
  'birth',
  'assessment_draft',
  'assessment_signed',
  'assessment_amended',
  'clearance_cleared',
  'clearance_cleared_with_conditions',
  'clearance_not_cleared',
  'clearance_referred',
  'clearance_taken_back',
  'plan_made',
  'plan_revised',
  'level_released',
  'session_done',
  'session_stopped_early',
  'session_not_today',
  'check_in',
  'flag_pelvic_symptom',
  'flag_pain',
  'flag_red_flag',
  'flag_bleeding',
  'flag_bowel',
  'flag_changed',
  'flag_wellbeing',
  'flag_resolved',
  'sign_resolved',
  'appointment_booked',
  'appointment_confirmed',
  'appointment_arrived',
  'appointment_in_room',
  'appointment_done',
  'appointment_no_show',
  'appointment_cancelled',
  'clearance_letter',
  'run_passport',
] as const
const SESSIONS = ['walk', 'walk_run', 'run', 'strength', 'breathing'] as const

/** The words for a code; one this screen does not know is still named by its kind. */
export function useTimelineWords(): (entry: TimelineEntry) => string {
  const { t } = useTranslation('patients')
  return ({ code, kind, params }) => {
    const known = CODES.find((name) => name === code)
    if (known === undefined) return t(`timeline.kind.${kind}`)
    const sign = resolvableSignSchema.safeParse(params['sign'])
    const session = SESSIONS.find((name) => name === params['session'])
    return t(`timeline.code.${known}`, {
      number: params['number'] ?? '',
      by: params['by'] ?? '',
      revision: params['revision'] ?? '',
      level: params['level'] ?? '',
      session: session === undefined ? t('timeline.kind.session') : t(`logs.kind.${session}`),
      minutes: params['minutes'] ?? '',
      physio: params['physio'] ?? '',
      sign: sign.success ? signName(sign.data)[currentLanguage()] : '',
      seenBy: params['seenBy'] ?? '',
      result: params['result'] ?? '',
      resolution: params['resolution'] ?? '',
      recipient: params['recipient'] ?? '',
    })
  }
}
