import { clinicProtocol, published } from '../sources.ts'
import { SAVED_HEADING, STRENGTH, TWO_DAYS_OFF, WALK } from './advice-texts.ts'
import { painZone } from './pain-zone.ts'
import type { SessionResponse } from './response.ts'
import type { LoggedSession } from './session.ts'

const SOURCES = [
  published(
    'Silbernagel et al. 2007, AJSM 35(6):897',
    'pain-monitoring model, Achilles tendinopathy',
    'study',
  ),
  clinicProtocol('section 7.2, pain zones'),
]

/** Pain of muscles and joints, by zone. `null` when none was reported. */
export function painResponse(
  log: Pick<LoggedSession, 'symptoms' | 'nextMorning'>,
  recent: readonly LoggedSession[],
): SessionResponse | null {
  const zone = painZone(log)
  if (zone === null) return null
  if (zone === 'green') return greenPain
  if (zone === 'red') return redPain
  const last = recent.findLast(({ outcome }) => outcome !== 'not_today')
  return last !== undefined && painZone(last) === 'amber' ? twoAmbers : amberPain
}

const greenPain: SessionResponse = {
  zone: 'green',
  planEffect: 'continue',
  flag: null,
  heading: SAVED_HEADING,
  patientText: {
    en: 'A little pain that goes away is OK. Go on as planned.',
    fr: 'Un peu de douleur qui passe, c’est correct. Continuez comme prévu.',
  },
  whatToDoNow: [],
  emergency: false,
  reason: { en: 'Pain 0–2, not worse: continue.', fr: 'Douleur 0–2, pas pire\u00A0: continuer.' },
  sources: SOURCES,
}

const amberPain: SessionResponse = {
  ...greenPain,
  zone: 'amber',
  planEffect: 'repeat',
  patientText: {
    en: 'Stay at this step for now. Stop a run if the pain grows.',
    fr: 'Restez à cette étape pour l’instant. Arrêtez si la douleur augmente.',
  },
  whatToDoNow: [WALK, STRENGTH],
  reason: {
    en: 'Pain 3–5, or worse the next morning: repeat the level.',
    fr: 'Douleur 3–5, ou pire le lendemain\u00A0: répéter le niveau.',
  },
}

const twoAmbers: SessionResponse = {
  ...amberPain,
  planEffect: 'step_back',
  flag: { kind: 'pain', severity: 'soon', dueInDays: 3 },
  patientText: {
    en: 'Two runs in a row hurt. Your physio will look at your plan.',
    fr: 'Deux courses de suite ont fait mal. Votre physio regardera votre plan.',
  },
  reason: {
    en: 'Amber pain twice in a row: one level down.',
    fr: 'Douleur ambre deux fois de suite\u00A0: un niveau plus bas.',
  },
}

const redPain: SessionResponse = {
  ...greenPain,
  zone: 'red',
  planEffect: 'step_back',
  flag: { kind: 'pain', severity: 'soon', dueInDays: 2 },
  heading: { en: 'Take two days off running.', fr: 'Deux jours sans courir.' },
  patientText: {
    en: 'That much pain is a sign to ease off. Your physio will look at it.',
    fr: 'Une telle douleur invite à ralentir. Votre physio va regarder.',
  },
  whatToDoNow: [TWO_DAYS_OFF, STRENGTH],
  reason: {
    en: 'Pain of 6 or more, or up a zone the next morning: 2 days off, one level down, review.',
    fr: 'Douleur de 6 ou plus, ou une zone plus haut le lendemain\u00A0: 2 jours de repos de course, un niveau plus bas, à revoir.',
  },
}
