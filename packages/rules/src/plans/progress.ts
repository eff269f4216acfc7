import type { Text } from '../criterion.ts'
import { addDays, daysBetween, type PlainDate } from '../plain-date.ts'
import { painZone } from '../responses/pain-zone.ts'
import type { LoggedSession, SymptomReport } from '../responses/session.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { inDays } from '../text.ts'
import { type LevelId, LEVELS } from './plan.ts'

/** Clinic protocol, section 6.6 and table 7.2. */
const LEVEL_DAYS = 14
const QUIET_DAYS = 14
const LEVEL_DOWN_AFTER_DAYS = 14
const REASSESS_AFTER_DAYS = 28
const SESSIONS = 2

export type Eligibility = {
  /** `eligible` only offers the next level: the physiotherapist releases it. */
  status: 'eligible' | 'repeat' | 'step_back' | 'hold' | 'reassess'
  reason: Text
}

export type Progress = {
  /** Every session she logged, in any order; reports between sessions are not among them. */
  logs: readonly LoggedSession[]
  level: LevelId
  /** The day the level was released. */
  levelSince: PlainDate
  today: PlainDate
}

/** What her logs say about the next level. The strictest answer comes first. */
export function eligibility(progress: Progress): Eligibility {
  const { level, levelSince, today } = progress
  const logs = progress.logs
    .filter(({ doneOn, outcome }) => doneOn <= today && outcome !== 'not_today')
    .toSorted((a, b) => a.doneOn.localeCompare(b.doneOn))
  const atLevel = logs.filter(({ doneOn, kind }) => doneOn >= levelSince && isOfLevel(kind, level))
  return (
    pelvicSymptom(logs, today) ??
    missedTime(atLevel.at(-1)?.doneOn ?? levelSince, progress) ??
    painAtLevel(atLevel, level) ??
    notYet(logs, atLevel, progress) ?? { status: 'eligible', reason: ELIGIBLE }
  )
}

function isOfLevel(kind: LoggedSession['kind'], level: LevelId): boolean {
  return level.startsWith('W') ? kind === 'walk' : kind === 'walk_run' || kind === 'run'
}

/** Any symptom but pain, in any kind of session, stops until a physiotherapist has looked at it. */
function pelvicSymptom(logs: readonly LoggedSession[], today: PlainDate): Eligibility | null {
  const days = logs.flatMap(({ doneOn, symptoms, nextMorning }) => [
    ...(hasPelvic(symptoms) ? [doneOn] : []),
    ...(hasPelvic(nextMorning) ? [addDays(doneOn, 1)] : []),
  ])
  const on = days.toSorted().at(-1)
  if (on === undefined || daysBetween(on, today) > QUIET_DAYS) return null
  return {
    status: 'hold',
    reason: {
      en: `A pelvic symptom or bleeding on ${on}. Running waits for a review.`,
      fr: `Symptôme pelvien ou saignement le ${on}. La course attend un suivi.`,
    },
  }
}

function hasPelvic(reports: readonly SymptomReport[] | null): boolean {
  return (reports ?? []).some(({ symptom }) => symptom !== 'pain')
}

/** Counted from the release when she has not begun the level. */
function missedTime(since: PlainDate, { level, today }: Progress): Eligibility | null {
  const days = daysBetween(since, today)
  if (days < LEVEL_DOWN_AFTER_DAYS) return null
  const missed = inDays(days)
  if (days >= REASSESS_AFTER_DAYS) {
    return {
      status: 'reassess',
      reason: {
        en: `${missed.en} without a session. Assess again before she runs.`,
        fr: `${missed.fr} sans séance. Réévaluer avant de courir.`,
      },
    }
  }
  return down(level, { en: `${missed.en} without a session.`, fr: `${missed.fr} sans séance.` })
}

/** Table 7.2: red goes down one, two ambers in a row go down one, one amber repeats. */
function painAtLevel(atLevel: readonly LoggedSession[], level: LevelId): Eligibility | null {
  const [before, last] = [atLevel.at(-2), atLevel.at(-1)]
  const zone = last ? painZone(last, DEFAULT_SETTINGS) : null
  if (zone === 'red') {
    return down(level, {
      en: 'Pain in the red zone in the last session: two days off, and a review.',
      fr: 'Douleur en zone rouge à la dernière séance\u00A0: deux jours de repos et un suivi.',
    })
  }
  if (zone !== 'amber') return null
  if (before && painZone(before, DEFAULT_SETTINGS) === 'amber') {
    return down(level, {
      en: 'Pain in the amber zone twice in a row.',
      fr: 'Douleur en zone jaune deux fois de suite.',
    })
  }
  return repeat({
    en: 'Pain in the amber zone in the last session.',
    fr: 'Douleur en zone jaune à la dernière séance.',
  })
}

function notYet(
  logs: readonly LoggedSession[],
  atLevel: readonly LoggedSession[],
  { levelSince, today }: Progress,
): Eligibility | null {
  const painful = logs
    .filter(isPainful)
    .filter(({ doneOn }) => daysBetween(doneOn, today) <= QUIET_DAYS)
  if (painful.length > 0) {
    return repeat({
      en: `Pain in the amber or red zone within ${inDays(QUIET_DAYS).en}.`,
      fr: `Douleur en zone jaune ou rouge depuis ${inDays(QUIET_DAYS).fr}.`,
    })
  }
  const days = daysBetween(levelSince, today)
  if (days < LEVEL_DAYS) {
    return repeat({
      en: `${inDays(days).en} at this level; at least ${LEVEL_DAYS}.`,
      fr: `${inDays(days).fr} à ce niveau; au moins ${LEVEL_DAYS}.`,
    })
  }
  const last = atLevel.slice(-SESSIONS)
  if (last.length < SESSIONS) {
    return repeat({
      en: `Fewer than ${SESSIONS} sessions at this level.`,
      fr: `Moins de ${SESSIONS} séances à ce niveau.`,
    })
  }
  if (last.some(({ outcome }) => outcome !== 'done')) {
    return repeat({
      en: `One of the last ${SESSIONS} sessions was stopped early.`,
      fr: `Une des ${SESSIONS} dernières séances a été écourtée.`,
    })
  }
  if (last.some(({ symptoms, nextMorning }) => symptoms === null || nextMorning === null)) {
    return repeat({
      en: `The last ${SESSIONS} sessions and their next mornings are not all answered.`,
      fr: `Les ${SESSIONS} dernières séances et leurs lendemains n’ont pas tous une réponse.`,
    })
  }
  return null
}

function isPainful(log: LoggedSession): boolean {
  const zone = painZone(log, DEFAULT_SETTINGS)
  return zone === 'amber' || zone === 'red'
}

function repeat(reason: Text): Eligibility {
  return { status: 'repeat', reason }
}

/** Below the lowest level there is none to go down to. */
function down(level: LevelId, { en, fr }: Text): Eligibility {
  if (level === LEVELS[0]) {
    return repeat({ en: `${en} Stay at the first level.`, fr: `${fr} Rester au premier niveau.` })
  }
  return {
    status: 'step_back',
    reason: { en: `${en} One level down.`, fr: `${fr} Un niveau plus bas.` },
  }
}

const ELIGIBLE: Text = {
  en: `${LEVEL_DAYS} days at this level, the last ${SESSIONS} sessions green with their next mornings, and no symptom. Your release is needed.`,
  fr: `${LEVEL_DAYS} jours à ce niveau, les ${SESSIONS} dernières séances vertes avec leurs lendemains, et aucun symptôme. Votre autorisation est nécessaire.`,
}
