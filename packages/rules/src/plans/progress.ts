import type { Text } from '../criterion.ts'
import { addDays, daysBetween, type PlainDate } from '../plain-date.ts'
import { latest } from '../evidence/standing-signs.ts'
import type { ResolvableSign } from '../facts.ts'
import { painZone, withMorning } from '../responses/pain-zone.ts'
import { signsIn } from '../responses/reported-signs.ts'
import type { LoggedCheckIn, LoggedSession, SymptomReport } from '../responses/session.ts'
import type { PainSettings } from '../settings.ts'
import { inDays } from '../text.ts'
import { daysAtLevel, LEAST_DAYS_AT_LEVEL } from './level-days.ts'
import { isSessionOf } from './level-session.ts'
import { LEVEL_DOWN_AFTER_DAYS, REASSESS_AFTER_DAYS } from './missed-time.ts'
import { type LevelId, LEVELS } from './plan.ts'

/** Clinic protocol, section 6.6 and table 7.2. */
const QUIET_DAYS = 14
const SESSIONS = 2

export type Eligibility = {
  /** `eligible` only offers the next level: the physiotherapist releases it. */
  status: 'eligible' | 'repeat' | 'step_back' | 'hold' | 'reassess'
  reason: Text
}

export type Progress = {
  /** Every session she logged, in any order. */
  logs: readonly LoggedSession[]
  /** What she reported between sessions, in any order. A next-morning answer belongs to its session instead. */
  checkIns: readonly LoggedCheckIn[]
  /** Warning signs a person has looked at; any other stands. */
  resolutions: readonly { sign: ResolvableSign; on: PlainDate }[]
  level: LevelId
  /** The day the level began, `levelBegan`. Sessions before it never count: one period gives one level. */
  levelSince: PlainDate
  /** The day of the newest decision that lets her run; `null` without one. It lifts the hold of what it has followed. */
  decidedOn: PlainDate | null
  /** Running is paused now: something came up that no decision has followed, on whichever day it was. */
  isPaused: boolean
  /** Where pain turns amber and red in her clinic. */
  settings: PainSettings
  today: PlainDate
}

/** What her logs say about the next level, and no other. The strictest answer comes first. */
export function eligibility(progress: Progress): Eligibility {
  const { level, levelSince, today } = progress
  const logs = progress.logs
    .filter(({ doneOn }) => doneOn <= today)
    .toSorted((a, b) => a.doneOn.localeCompare(b.doneOn))
  const checkIns = progress.checkIns.filter(({ on }) => on <= today)
  const atLevel = logs.filter(
    ({ doneOn, kind, outcome }) =>
      outcome !== 'not_today' && doneOn >= levelSince && isSessionOf(kind, level),
  )
  const last = lastSessions(atLevel)
  const quiet = quietTime(logs, checkIns, progress)
  return (
    warningSign(logs, checkIns, progress) ??
    quiet.hold ??
    missedTime(atLevel.at(-1)?.doneOn ?? levelSince, progress) ??
    painAtLevel(last, progress) ??
    quiet.repeat ??
    notYet(last, progress) ?? { status: 'eligible', reason: ELIGIBLE }
  )
}

/** The last two; sessions of one day have no order, so with one of them all of that day are asked. */
function lastSessions(atLevel: readonly LoggedSession[]): LoggedSession[] {
  const from = (atLevel.at(-SESSIONS) ?? atLevel[0])?.doneOn ?? ''
  return atLevel.filter(({ doneOn }) => doneOn >= from)
}

function isAnswered({ nextMorning, symptoms }: LoggedSession): boolean {
  return symptoms !== null && nextMorning !== null
}

/** Green is "at baseline the next morning" (7.2); a baseline other than none is not on record. */
function hurtsNextMorning(log: LoggedSession): boolean {
  return withMorning(log).some(({ symptom, when }) => symptom === 'pain' && when === 'next_morning')
}

/** A danger sign stays until a person has resolved it. */
function warningSign(
  logs: readonly LoggedSession[],
  checkIns: readonly LoggedCheckIn[],
  { resolutions, today }: Progress,
): Eligibility | null {
  const told = [
    ...checkIns.map(({ on, redFlags, symptoms }) => ({
      on,
      signs: [...redFlags, ...signsIn(symptoms)],
    })),
    ...logs.map((log) => ({ on: log.doneOn, signs: signsIn(withMorning(log)) })),
  ]
  const open = told.filter(({ on, signs }) =>
    signs.some(
      (sign) => !resolutions.some((one) => one.sign === sign && one.on >= on && one.on <= today),
    ),
  )
  const on = latest(open.map((one) => one.on))
  if (on === null) return null
  return {
    status: 'hold',
    reason: {
      en: `A warning sign of ${on} is not resolved. Running waits.`,
      fr: `Un signe d’alerte du ${on} n’est pas résolu. La course attend.`,
    },
  }
}

/** 14 days without a symptom, in any kind of session or between; what a decision has followed no longer holds. */
function quietTime(
  logs: readonly LoggedSession[],
  checkIns: readonly LoggedCheckIn[],
  { decidedOn, isPaused, settings, today }: Progress,
): { hold: Eligibility | null; repeat: Eligibility | null } {
  const isRecent = (day: PlainDate) => daysBetween(day, today) <= QUIET_DAYS
  const pelvic = [
    ...logs.filter(({ symptoms }) => hasPelvic(symptoms)).map(({ doneOn }) => doneOn),
    ...logs
      .filter(({ nextMorning }) => hasPelvic(nextMorning))
      .map(({ doneOn }) => addDays(doneOn, 1)),
    ...checkIns.filter(({ symptoms }) => hasPelvic(symptoms)).map(({ on }) => on),
  ].filter(isRecent)
  const on = latest(pelvic)
  if (on !== null && (isPaused || decidedOn === null || on > decidedOn)) {
    return { hold: { status: 'hold', reason: pelvicReason(on) }, repeat: null }
  }
  if (on !== null) return { hold: null, repeat: repeat(decidedReason(on)) }
  const isPainful =
    logs.some((log) => isRecent(log.doneOn) && hurts(log, settings)) ||
    checkIns.some(
      ({ on: day, symptoms }) => isRecent(day) && hurts({ symptoms, nextMorning: null }, settings),
    )
  const isChanged = checkIns.some(
    ({ changes = [], on: day }) => isRecent(day) && changes.length > 0,
  )
  const reason = isPainful ? PAINFUL : isChanged ? CHANGED : null
  return { hold: null, repeat: reason && repeat(reason) }
}

function hasPelvic(reports: readonly SymptomReport[] | null): boolean {
  return (reports ?? []).some(({ symptom }) => symptom !== 'pain')
}

function hurts(
  log: Pick<LoggedSession, 'symptoms' | 'nextMorning'>,
  settings: PainSettings,
): boolean {
  const zone = painZone(log, settings)
  return zone === 'amber' || zone === 'red'
}

function pelvicReason(on: PlainDate): Text {
  return {
    en: `A pelvic symptom or bleeding on ${on}. Running waits for a review.`,
    fr: `Symptôme pelvien ou saignement le ${on}. La course attend un suivi.`,
  }
}

function decidedReason(on: PlainDate): Text {
  const { en, fr } = inDays(QUIET_DAYS)
  return {
    en: `A pelvic symptom or bleeding on ${on}, within ${en}; a decision has followed.`,
    fr: `Symptôme pelvien ou saignement le ${on}, depuis moins de ${fr}; une décision a suivi.`,
  }
}

/** Counted from the release when she has not begun the level. A decision since then is the new assessment. */
function missedTime(since: PlainDate, { decidedOn, level, today }: Progress): Eligibility | null {
  const days = daysBetween(since, today)
  if (days < LEVEL_DOWN_AFTER_DAYS) return null
  const missed = inDays(days)
  const isAssessed = decidedOn !== null && daysBetween(since, decidedOn) >= REASSESS_AFTER_DAYS
  if (days >= REASSESS_AFTER_DAYS && !isAssessed) {
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
function painAtLevel(
  last: readonly LoggedSession[],
  { level, settings }: Progress,
): Eligibility | null {
  const day = last.at(-1)?.doneOn
  const zones = last.filter(({ doneOn }) => doneOn === day).map((log) => painZone(log, settings))
  if (zones.includes('red')) {
    return down(level, {
      en: 'Pain in the red zone in the last session: two days off, and a review.',
      fr: 'Douleur en zone rouge à la dernière séance\u00A0: deux jours de repos et un suivi.',
    })
  }
  if (!zones.includes('amber')) return null
  if (last.filter((log) => hurts(log, settings)).length > 1) {
    return down(level, {
      en: 'Pain in the amber or red zone twice in a row.',
      fr: 'Douleur en zone jaune ou rouge deux fois de suite.',
    })
  }
  return repeat({
    en: 'Pain in the amber zone in the last session.',
    fr: 'Douleur en zone jaune à la dernière séance.',
  })
}

function notYet(
  last: readonly LoggedSession[],
  { levelSince, today }: Progress,
): Eligibility | null {
  const days = daysAtLevel(levelSince, today)
  if (days < LEAST_DAYS_AT_LEVEL) {
    return repeat({
      en: `${inDays(days).en} at this level; at least ${LEAST_DAYS_AT_LEVEL}.`,
      fr: `${inDays(days).fr} à ce niveau; au moins ${LEAST_DAYS_AT_LEVEL}.`,
    })
  }
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
  if (!last.every(isAnswered)) {
    return repeat({
      en: `The last ${SESSIONS} sessions and their next mornings are not all answered.`,
      fr: `Les ${SESSIONS} dernières séances et leurs lendemains n’ont pas tous une réponse.`,
    })
  }
  if (last.some(hurtsNextMorning)) {
    return repeat({
      en: `Pain the morning after one of the last ${SESSIONS} sessions.`,
      fr: `Douleur le lendemain d’une des ${SESSIONS} dernières séances.`,
    })
  }
  return null
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

const CHANGED: Text = {
  en: `She told of a change within ${inDays(QUIET_DAYS).en}, such as sleep, milk or energy. Look at it first.`,
  fr: `Elle a signalé un changement depuis ${inDays(QUIET_DAYS).fr}, comme le sommeil, le lait ou l’énergie. À voir d’abord.`,
}
const PAINFUL: Text = {
  en: `Pain in the amber or red zone within ${inDays(QUIET_DAYS).en}.`,
  fr: `Douleur en zone jaune ou rouge depuis ${inDays(QUIET_DAYS).fr}.`,
}

const ELIGIBLE: Text = {
  en: `${LEAST_DAYS_AT_LEVEL} days at this level, the last ${SESSIONS} sessions green with their next mornings, and no symptom. Your release is needed.`,
  fr: `${LEAST_DAYS_AT_LEVEL} jours à ce niveau, les ${SESSIONS} dernières séances vertes avec leurs lendemains, et aucun symptôme. Votre autorisation est nécessaire.`,
}
