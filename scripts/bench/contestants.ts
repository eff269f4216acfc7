import { TODAY } from '@restride/rules/base-patient'
import { addDays } from '@restride/rules/plain-date'
import type { PlanCheckInput } from '@restride/rules/plans/finding'
import { checkPlan } from '@restride/rules/plans/limits'
import { planFromTemplate } from '@restride/rules/plans/template'
import { plannedRunDays } from '@restride/rules/plans/timeline'
import { evaluateReadiness, type Readiness, readinessOf } from '@restride/rules/readiness'
import type { LoggedSession } from '@restride/rules/responses/session'
import { respondToCheckIn, respondToSession } from '@restride/rules/responses/session-response'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { DEFAULT_SETTINGS } from '@restride/rules/settings'
import { judgeInline } from './inline.ts'
import { flatten, jsonRulesEngine } from './json-engine.ts'
import type { Contestant } from './measure.ts'
import { type BenchPatient, PATIENTS } from './patients.ts'

export const READINESS = 'readiness, every reason in both languages'
export const READINESS_CHECKED = 'the same, the facts checked first'
export const READINESS_JSON = 'the same, turned into JSON'
export const JSON_ENGINE = 'json-rules-engine, states only'
export const INLINE = 'inline ifs, states and suggestion only'
export const PLAN_CHECK = 'a plan of 36 weeks, checked'
export const SESSION_RESPONSE = 'a session or check-in, answered'

/** Adds up what `work` returns over the items, again and again. */
function over<T>(items: readonly T[], work: (item: T) => number): Contestant['run'] {
  return (times) => {
    let sum = 0
    for (let index = 0; index < times; index += 1) {
      const item = items[index % items.length]
      if (item !== undefined) sum += work(item)
    }
    return sum
  }
}

/** Reads every reason, so that one put off until it is read has to be worked out. */
function lengthOf({ criteria }: Readiness): number {
  let length = 0
  for (const { reason } of criteria) length += reason.en.length + reason.fr.length
  return length
}

function jsonEngine(): Contestant['run'] {
  const engines = {
    goom2019: jsonRulesEngine('goom2019'),
    article2021: jsonRulesEngine('article2021'),
  }
  const prepared = PATIENTS.map(({ facts, profile }) => ({
    judge: engines[profile],
    flat: flatten(facts),
  }))
  return async (times) => {
    let sum = 0
    for (let index = 0; index < times; index += 1) {
      const one = prepared[index % prepared.length]
      const states = one ? await one.judge(one.flat) : {}
      sum += states['T-1']?.length ?? 0
    }
    return sum
  }
}

/** Twelve weeks run, the thirteenth begun; in the second plan week 20 is raised twice over. */
function plans(): PlanCheckInput[] {
  const startsOn = addDays(TODAY, -12 * 7)
  const template = planFromTemplate({
    startsOn,
    startLevel: '1',
    lastLevel: '12',
    sessionsPerWeek: 3,
  })
  const steep = template.map((week) =>
    week.number === 20
      ? { ...week, sessions: week.sessions.map((run) => ({ ...run, repeats: run.repeats * 2 })) }
      : week,
  )
  const history = plannedRunDays(template.slice(0, 12))
  const releasedLevels = ['1', '2', '3', '4', '5'] as const
  const lastRaisedOn = startsOn
  return [template, steep].map((weeks) => ({
    today: TODAY,
    weeks,
    previous: template,
    history,
    releasedLevels,
    lastRaisedOn,
    babyBornOn: addDays(TODAY, -200),
    firstWeekCapMinutes: null,
  }))
}

function answers(): (() => number)[] {
  const quiet: LoggedSession = {
    id: 'a',
    doneOn: TODAY,
    kind: 'walk_run',
    outcome: 'done',
    runMinutes: 8,
    feeling: 'good',
    symptoms: [],
    nextMorning: [],
  }
  const pain = { symptom: 'pain', when: 'during', amount: null, painScore: 4 } as const
  const leak = {
    symptom: 'urinary_leak',
    when: 'during',
    amount: 'a_little',
    painScore: null,
  } as const
  const recent = [1, 2, 3, 4, 5, 6].map((week) => ({
    ...quiet,
    id: String(week),
    doneOn: addDays(TODAY, (week - 7) * 3),
    symptoms: week === 4 ? [pain] : [],
  }))
  const logs = [quiet, { ...quiet, symptoms: [pain] }, { ...quiet, symptoms: [leak] }]
  const checkIns = [
    { on: TODAY, symptoms: [leak], redFlags: [] },
    { on: TODAY, symptoms: [], redFlags: ['RF-CHEST'] as const },
  ]
  return [
    ...logs.map((log) => () => respondToSession(log, recent, DEFAULT_SETTINGS).reason.en.length),
    ...checkIns.map(
      (checkIn) => () => respondToCheckIn(checkIn, DEFAULT_SETTINGS).reason.en.length,
    ),
  ]
}

export function contestants(): Contestant[] {
  const readiness = ({ facts, profile }: BenchPatient) => readinessOf(facts, profile, RULESET_V1)
  const checked = ({ facts, profile }: BenchPatient) => evaluateReadiness(facts, profile)
  return [
    { name: READINESS, run: over(PATIENTS, (patient) => lengthOf(readiness(patient))) },
    { name: READINESS_CHECKED, run: over(PATIENTS, (patient) => lengthOf(checked(patient))) },
    {
      name: READINESS_JSON,
      run: over(PATIENTS, (patient) => JSON.stringify(readiness(patient)).length),
    },
    { name: JSON_ENGINE, run: jsonEngine() },
    {
      name: INLINE,
      run: over(PATIENTS, ({ facts, profile }) => {
        const { states, suggestion } = judgeInline(facts, profile)
        return states.length + suggestion.length
      }),
    },
    { name: PLAN_CHECK, run: over(plans(), (plan) => checkPlan(plan).length) },
    { name: SESSION_RESPONSE, run: over(answers(), (answer) => answer()) },
  ]
}
