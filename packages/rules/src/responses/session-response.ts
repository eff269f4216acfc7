import type { PainSettings } from '../settings.ts'
import { clinicProtocol } from '../sources.ts'
import { NEXT_MORNING, SAVED_HEADING } from './advice-texts.ts'
import { changeResponse } from './change-response.ts'
import { dangerResponse } from './danger-response.ts'
import { gravest } from './gravest.ts'
import { measureResponse } from './measure-response.ts'
import { painResponse } from './pain-response.ts'
import { withMorning } from './pain-zone.ts'
import { bleedingBetweenResponse, pelvicResponse, referralResponse } from './pelvic-response.ts'
import { signsIn } from './reported-signs.ts'
import type { SessionResponse } from './response.ts'
import type { LoggedCheckIn, LoggedSession } from './session.ts'

/**
 * SL-1: what one logged session means. `recent` are her other sessions, oldest first. What has to be seen by a doctor
 * outranks a pelvic symptom, which outranks pain.
 */
export function respondToSession(
  log: LoggedSession,
  recent: readonly LoggedSession[],
  settings: PainSettings,
): SessionResponse {
  const reports = withMorning(log)
  return (
    gravest([
      dangerResponse(signsIn(reports)),
      referralResponse(reports),
      pelvicResponse(reports, recent),
      painResponse(log, recent, settings),
    ]) ?? quiet(log)
  )
}

/** What a report outside a session means. A warning sign outranks everything. */
export function respondToCheckIn(
  { changes = [], measures, redFlags, symptoms }: LoggedCheckIn,
  settings: PainSettings,
): SessionResponse {
  const withoutBleeding = symptoms.filter(({ symptom }) => symptom !== 'bleeding')
  return (
    gravest([
      dangerResponse([...redFlags, ...signsIn(symptoms)]),
      referralResponse(withoutBleeding),
      bleedingBetweenResponse(symptoms),
      pelvicResponse(symptoms, []),
      changeResponse(changes),
      painResponse({ symptoms, nextMorning: null }, [], settings),
      measures === undefined ? null : measureResponse(symptoms, measures),
    ]) ?? nothingReported
  )
}

function quiet({ nextMorning, outcome, symptoms }: LoggedSession): SessionResponse {
  if (outcome === 'not_today') return notToday
  if (symptoms === null) return unanswered
  return nextMorning === null ? { ...green, whatToDoNow: [NEXT_MORNING] } : green
}

const green: SessionResponse = {
  zone: 'green',
  planEffect: 'continue',
  flag: null,
  heading: SAVED_HEADING,
  patientText: { en: 'Go on as planned.', fr: 'Continuez comme prévu.' },
  whatToDoNow: [],
  emergency: false,
  reason: { en: 'No symptom reported.', fr: 'Aucun symptôme signalé.' },
  sources: [clinicProtocol('section 7.2, green')],
}

const unanswered: SessionResponse = {
  ...green,
  zone: 'none',
  patientText: {
    en: 'You can add how it felt for 24 hours.',
    fr: 'Vous pouvez ajouter comment c’était pendant 24 heures.',
  },
  reason: { en: 'Symptoms not answered.', fr: 'Symptômes sans réponse.' },
}

const notToday: SessionResponse = {
  ...green,
  zone: 'none',
  heading: { en: 'Not today. That is OK.', fr: 'Pas aujourd’hui. C’est correct.' },
  patientText: {
    en: 'The plan waits for you. Nothing is lost.',
    fr: 'Le plan vous attend. Rien n’est perdu.',
  },
  reason: { en: 'No session that day.', fr: 'Pas de séance ce jour-là.' },
}

const nothingReported: SessionResponse = {
  ...green,
  zone: 'none',
  reason: { en: 'Nothing reported.', fr: 'Rien à signaler.' },
}
