import { RED_FLAG_SIGNS, type RedFlagSign } from '../facts.ts'
import { SIGNS } from '../signs.ts'
import { clinicProtocol, URGENT_WARNING_SIGNS } from '../sources.ts'
import { listed } from '../text.ts'
import {
  CALL_911,
  CRISIS_LINE,
  DO_NOT_RUN,
  PELVIC_FLOOR,
  SEE_SOMEONE_TODAY,
  SL_1_TEXT,
  STOP_HEADING,
  WALK,
} from './advice-texts.ts'
import type { SessionResponse } from './response.ts'

const SOURCES = [URGENT_WARNING_SIGNS, clinicProtocol('section 1.3, which sign asks for what')]

/** A warning sign she reports. It needs no network: the same words stand on her phone. `null` when none. */
export function dangerResponse(reported: readonly RedFlagSign[]): SessionResponse | null {
  const signs = RED_FLAG_SIGNS.filter((sign) => reported.includes(sign))
  if (signs.length === 0) return null
  const names = listed(signs.map((sign) => SIGNS[sign].name))
  const reason = {
    en: `She reports: ${names.en}.`,
    fr: `Elle signale\u00A0: ${names.fr}.`,
  }
  const actions = signs.map((sign) => SIGNS[sign].action)
  if (actions.includes('emergency')) return { ...emergencyResponse(signs), reason }
  if (actions.includes('same_day')) return { ...sameDayResponse, reason }
  return { ...holdResponse, reason }
}

function emergencyResponse(signs: readonly RedFlagSign[]): Omit<SessionResponse, 'reason'> {
  const isCrisis = signs.includes('RF-SELF')
  return {
    zone: 'refer',
    planEffect: 'suspend',
    flag: { kind: 'red_flag', severity: 'emergency', dueInDays: 0 },
    heading: isCrisis
      ? { en: 'You deserve help now.', fr: 'Vous méritez de l’aide maintenant.' }
      : { en: 'Get help now.', fr: 'Demandez de l’aide maintenant.' },
    patientText: CALL_911,
    whatToDoNow: isCrisis ? [CALL_911, CRISIS_LINE] : [CALL_911, DO_NOT_RUN],
    emergency: true,
    sources: SOURCES,
  }
}

const sameDayResponse: Omit<SessionResponse, 'reason'> = {
  zone: 'refer',
  planEffect: 'suspend',
  flag: { kind: 'red_flag', severity: 'same_day', dueInDays: 0 },
  heading: { en: 'This needs a check today.', fr: 'Il faut une vérification aujourd’hui.' },
  patientText: {
    en: 'Some of your answers need a medical check before we talk about running.',
    fr: 'Certaines réponses demandent un avis médical avant de parler de course.',
  },
  whatToDoNow: [SEE_SOMEONE_TODAY, DO_NOT_RUN],
  emergency: false,
  sources: SOURCES,
}

/** Overwhelming tiredness, pregnant again: a hold and a call on the next working day, no alarm. */
const holdResponse: Omit<SessionResponse, 'reason'> = {
  zone: 'refer',
  planEffect: 'pause',
  flag: { kind: 'red_flag', severity: 'same_day', dueInDays: 1 },
  heading: STOP_HEADING,
  patientText: SL_1_TEXT,
  whatToDoNow: [WALK, PELVIC_FLOOR],
  emergency: false,
  sources: SOURCES,
}
