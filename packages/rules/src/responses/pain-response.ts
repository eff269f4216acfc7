import type { PainSettings } from '../settings.ts'
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
  settings: PainSettings,
): SessionResponse | null {
  const zone = painZone(log, settings)
  if (zone === null) return null
  if (zone === 'green') return greenPain(settings)
  if (zone === 'red') return redPain(settings)
  const last = recent.findLast(({ outcome }) => outcome !== 'not_today')
  const isAgain = last !== undefined && painZone(last, settings) === 'amber'
  return isAgain ? twoAmbers(settings) : amberPain(settings)
}

function greenPain({ painAmberFrom }: PainSettings): SessionResponse {
  const most = zeroTo(painAmberFrom - 1)
  return {
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
    reason: {
      en: `Pain ${most}, not worse: continue.`,
      fr: `Douleur ${most}, pas pire\u00A0: continuer.`,
    },
    sources: SOURCES,
  }
}

function zeroTo(most: number): string {
  return most === 0 ? '0' : `0–${most}`
}

function amberPain(settings: PainSettings): SessionResponse {
  const { painAmberFrom: least, painRedFrom } = settings
  const amber = least === painRedFrom - 1 ? `${least}` : `${least}–${painRedFrom - 1}`
  return {
    ...greenPain(settings),
    zone: 'amber',
    planEffect: 'repeat',
    patientText: {
      en: 'Stay at this step for now. Stop a run if the pain grows.',
      fr: 'Restez à cette étape pour l’instant. Arrêtez si la douleur augmente.',
    },
    whatToDoNow: [WALK, STRENGTH],
    reason: {
      en: `Pain ${amber}, or worse the next morning: repeat the level.`,
      fr: `Douleur ${amber}, ou pire le lendemain\u00A0: répéter le niveau.`,
    },
  }
}

function twoAmbers(settings: PainSettings): SessionResponse {
  return {
    ...amberPain(settings),
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
}

function redPain(settings: PainSettings): SessionResponse {
  const { painRedFrom } = settings
  return {
    ...greenPain(settings),
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
      en: `Pain of ${painRedFrom} or more, sharp or with a limp, or up a zone the next morning: 2 days off, one level down, review.`,
      fr: `Douleur de ${painRedFrom} ou plus, vive ou avec boiterie, ou une zone plus haut le lendemain\u00A0: 2 jours de repos de course, un niveau plus bas, à revoir.`,
    },
  }
}
