import type { Text } from '../criterion.ts'
import { clinicProtocol, DEERING_2024, GOOM_RECOMMENDATION_2 } from '../sources.ts'
import { listed } from '../text.ts'
import {
  DO_NOT_RUN,
  NEXT_MORNING,
  PELVIC_FLOOR,
  SEE_SOMEONE_TODAY,
  SL_1_TEXT,
  STOP_HEADING,
  STRENGTH,
  WALK,
} from './advice-texts.ts'
import type { ResponseFlag, SessionResponse } from './response.ts'
import {
  type LoggedSession,
  SESSION_SYMPTOMS,
  type SessionSymptom,
  type SymptomReport,
} from './session.ts'

type Pelvic = 'urinary_leak' | 'heaviness' | 'dragging' | 'bulge'
const PELVIC: readonly SessionSymptom[] = ['urinary_leak', 'heaviness', 'dragging', 'bulge']

const NAMES: Record<Pelvic | 'bowel_leak' | 'bleeding', Text> = {
  urinary_leak: { en: 'urine leak', fr: 'fuite d’urine' },
  heaviness: { en: 'heaviness', fr: 'lourdeur' },
  dragging: { en: 'dragging', fr: 'tiraillement vers le bas' },
  bulge: { en: 'bulge', fr: 'bosse' },
  bowel_leak: { en: 'wind or stool loss', fr: 'perte de gaz ou de selles' },
  bleeding: { en: 'bleeding', fr: 'saignement' },
}

const SOURCES = [
  GOOM_RECOMMENDATION_2,
  DEERING_2024,
  clinicProtocol('section 7.1, pause and review after any pelvic symptom'),
]

const isPelvic = ({ symptom }: SymptomReport) => PELVIC.includes(symptom)

function namesOf(reports: readonly SymptomReport[]): Text {
  const isNamed = (symptom: SessionSymptom) => reports.some((report) => report.symptom === symptom)
  return listed(
    SESSION_SYMPTOMS.flatMap((symptom) =>
      symptom === 'pain' || !isNamed(symptom) ? [] : NAMES[symptom],
    ),
  )
}

/** Wind or stool loss, or bleeding, with a session: seen by a doctor before any running. `null` when neither. */
export function referralResponse(reports: readonly SymptomReport[]): SessionResponse | null {
  const found = reports.filter(({ symptom }) => symptom === 'bowel_leak' || symptom === 'bleeding')
  if (found.length === 0) return null
  const names = namesOf(found)
  const bleeds = found.some(({ symptom }) => symptom === 'bleeding')
  return {
    zone: 'refer',
    planEffect: 'suspend',
    flag: { kind: bleeds ? 'bleeding' : 'bowel', severity: 'same_day', dueInDays: 0 },
    heading: STOP_HEADING,
    patientText: {
      en: 'Thank you for telling us. This needs a check before you run again.',
      fr: 'Merci de nous le dire. Il faut une vérification avant de courir de nouveau.',
    },
    whatToDoNow: [SEE_SOMEONE_TODAY, DO_NOT_RUN],
    emergency: false,
    reason: {
      en: `New with a session: ${names.en}. Refer; running is suspended.`,
      fr: `Nouveau lors d’une séance\u00A0: ${names.fr}. Diriger; la course est suspendue.`,
    },
    sources: SOURCES,
  }
}

/** Bleeding between sessions: hold and medical review. `null` when there is none. */
export function bleedingBetweenResponse(reports: readonly SymptomReport[]): SessionResponse | null {
  if (!reports.some(({ symptom }) => symptom === 'bleeding')) return null
  return {
    zone: 'refer',
    planEffect: 'pause',
    flag: { kind: 'bleeding', severity: 'same_day', dueInDays: 0 },
    heading: STOP_HEADING,
    patientText: {
      en: 'Tell your doctor about the bleeding before you run again.',
      fr: 'Parlez du saignement à votre médecin avant de courir de nouveau.',
    },
    whatToDoNow: [SEE_SOMEONE_TODAY, DO_NOT_RUN],
    emergency: false,
    reason: {
      en: 'Bleeding between sessions. Hold and medical review.',
      fr: 'Saignement entre les séances. Attente et avis médical.',
    },
    sources: SOURCES,
  }
}

/** Any pelvic symptom pauses running at once; walking, strength and pelvic-floor work go on. `null` when none. */
export function pelvicResponse(
  reports: readonly SymptomReport[],
  recent: readonly LoggedSession[],
): SessionResponse | null {
  const found = reports.filter(isPelvic)
  if (found.length === 0) return null
  const names = namesOf(found)
  const again = isAgain(found, recent)
  return {
    zone: 'pelvic',
    planEffect: 'pause',
    flag: flagFor(again),
    heading: STOP_HEADING,
    patientText: SL_1_TEXT,
    whatToDoNow: [WALK, PELVIC_FLOOR, STRENGTH, NEXT_MORNING],
    emergency: false,
    reason: again
      ? {
          en: `${names.en}: again, not settled, or a bulge. Hold and reassess within 7 days.`,
          fr: `${names.fr}\u00A0: de nouveau, pas résorbé, ou une bosse. Attente et réévaluation d’ici 7 jours.`,
        }
      : {
          en: `${names.en}. Running paused for review.`,
          fr: `${names.fr}. Course suspendue, à revoir.`,
        },
    sources: SOURCES,
  }
}

/** Again at the next session, still there the next morning, or a bulge seen or felt. */
function isAgain(found: readonly SymptomReport[], recent: readonly LoggedSession[]): boolean {
  const last = recent.findLast(({ outcome }) => outcome !== 'not_today')
  const before = [...(last?.symptoms ?? []), ...(last?.nextMorning ?? [])]
  return (
    found.some(({ symptom, when }) => symptom === 'bulge' || when === 'next_morning') ||
    before.some(isPelvic)
  )
}

function flagFor(again: boolean): ResponseFlag {
  return again
    ? { kind: 'pelvic_symptom', severity: 'same_day', dueInDays: 1 }
    : { kind: 'pelvic_symptom', severity: 'soon', dueInDays: 2 }
}
