import type { Text } from '@restride/contracts/primitives'
import { CHANGE_NAMES } from '@restride/rules/responses/change-response'
import { signsIn } from '@restride/rules/responses/reported-signs'
import {
  type LoggedCheckIn,
  type LoggedSession,
  PAIN_CHARACTER_NAMES,
  PAIN_CHARACTERS,
  type SymptomReport,
} from '@restride/rules/responses/session'
import { SIGNS } from '@restride/rules/signs'
import { TEST_SYMPTOM_NAMES } from '@restride/rules/test-symptoms'
import { listed } from '@restride/rules/text'
import type { FlagKind } from '../generated/prisma/enums.ts'
import { dayInWords } from '../worklist/day-in-words.ts'

type Symptom = SymptomReport['symptom']
type Counted = { name: Text; times: number }

const OF_KIND: Record<FlagKind, readonly Symptom[]> = {
  pelvic_symptom: ['urinary_leak', 'heaviness', 'dragging', 'bulge'],
  pain: ['pain'],
  bleeding: ['bleeding'],
  bowel: ['bowel_leak'],
  changed: [],
  wellbeing: [],
  red_flag: ['bleeding', 'bowel_leak', 'bulge', 'heaviness', 'dragging', 'urinary_leak', 'pain'],
}
const LAST = 3

/**
 * Why a session raised a flag, with its numbers as they are now: "Heaviness on 2 of the last 3 runs". Kept with the
 * flag, so that the worklist reads a sentence and no history.
 */
export function sessionReason(
  kind: FlagKind,
  session: LoggedSession,
  recent: readonly LoggedSession[],
): Text {
  const symptoms = symptomsOf(session).filter((symptom) => OF_KIND[kind].includes(symptom))
  const names = symptoms.map((symptom) => named(symptom, session))
  const runs = lastRuns([...recent, session])
  // A run told of late, with others after it, is not among the last ones.
  if (symptoms.length === 0 || !runs.includes(session)) return withSession(names, session.doneOn)
  if (runs.length === 1) return onHerLastRun(names)
  const counted = symptoms.map((symptom, index) => ({
    name: names[index] ?? TEST_SYMPTOM_NAMES[symptom],
    times: runs.filter((run) => symptomsOf(run).includes(symptom)).length,
  }))
  return onLastRuns(counted, runs.length)
}

/** Why a report between sessions raised a flag: the signs by name, or the symptoms and what has changed. */
export function checkInReason({ changes = [], on, redFlags, symptoms }: LoggedCheckIn): Text {
  const day = dayInWords(on)
  const signs = [...new Set([...redFlags, ...signsIn(symptoms)])]
  const felt = [...new Set(symptoms.map(({ symptom }) => symptom))]
  const names =
    signs.length > 0
      ? signs.map((sign) => SIGNS[sign].name)
      : [...felt.map((one) => TEST_SYMPTOM_NAMES[one]), ...changes.map((one) => CHANGE_NAMES[one])]
  if (names.length === 0) return { en: `Reported on ${day.en}`, fr: `Signalé le ${day.fr}` }
  const all = inOneSentence(names)
  return { en: `${all.en}, reported on ${day.en}`, fr: `${all.fr}, signalé le ${day.fr}` }
}

function lastRuns(sessions: readonly LoggedSession[]): LoggedSession[] {
  return sessions
    .filter(({ outcome, runMinutes }) => runMinutes > 0 && outcome !== 'not_today')
    .toSorted((a, b) => a.doneOn.localeCompare(b.doneOn))
    .slice(-LAST)
}

function onLastRuns([first, ...others]: readonly Counted[], runs: number): Text {
  if (first === undefined) return { en: '', fr: '' }
  const also = others.map(({ name, times }) => ({ times, name: lowered(name) }))
  const en = also.map(({ name, times }) => `, ${name.en} on ${times}`)
  const fr = also.map(({ name, times }) => `, ${name.fr} lors de ${times}`)
  return {
    en: `${first.name.en} on ${first.times} of the last ${runs} runs${en.join('')}`,
    fr: `${first.name.fr} lors de ${first.times} des ${runs} dernières courses${fr.join('')}`,
  }
}

function onHerLastRun(names: readonly Text[]): Text {
  const all = inOneSentence(names)
  return { en: `${all.en} on her last run`, fr: `${all.fr} lors de sa dernière course` }
}

function withSession(names: readonly Text[], on: string): Text {
  const day = dayInWords(on)
  if (names.length === 0) {
    return { en: `After the session of ${day.en}`, fr: `Après la séance du ${day.fr}` }
  }
  const all = inOneSentence(names)
  return {
    en: `${all.en} with the session of ${day.en}`,
    fr: `${all.fr} avec la séance du ${day.fr}`,
  }
}

function reportsOf({ nextMorning, symptoms }: LoggedSession): SymptomReport[] {
  return [...(symptoms ?? []), ...(nextMorning ?? [])]
}

function symptomsOf(session: LoggedSession): Symptom[] {
  return [...new Set(reportsOf(session).map(({ symptom }) => symptom))]
}

/** Pain carries its highest number, and of what kind it is. */
function named(symptom: Symptom, session: LoggedSession): Text {
  if (symptom !== 'pain') return TEST_SYMPTOM_NAMES[symptom]
  const { en, fr } = TEST_SYMPTOM_NAMES.pain
  const kinds = kindsOf(session)
  const scores = reportsOf(session).flatMap(({ painScore, symptom: reported }) =>
    reported === 'pain' && painScore !== null ? [painScore] : [],
  )
  const number = scores.length === 0 ? '' : ` ${Math.max(...scores)}/10`
  return { en: `${en}${number}${kinds.en}`, fr: `${fr}${number}${kinds.fr}` }
}

function kindsOf(session: LoggedSession): Text {
  const told = reportsOf(session).flatMap(({ character = [], symptom }) =>
    symptom === 'pain' ? character : [],
  )
  const names = PAIN_CHARACTERS.filter((one) => told.includes(one)).map(
    (one) => PAIN_CHARACTER_NAMES[one],
  )
  const inLang = (lang: 'en' | 'fr') => names.map((name) => ` ${name[lang]}`).join(',')
  return { en: inLang('en'), fr: inLang('fr') }
}

function lowered({ en, fr }: Text): Text {
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
  return { en: lower(en), fr: lower(fr) }
}

function inOneSentence([first, ...others]: readonly Text[]): Text {
  return listed([...(first === undefined ? [] : [first]), ...others.map(lowered)])
}
