import { daysAgo, TODAY } from '../base-patient.ts'
import { canonicalJson } from '../canonical-json.ts'
import { factsProblems } from '../check-facts.ts'
import { compareProfiles } from '../comparison.ts'
import { CONDITION_NAMES } from '../conditions.ts'
import { explain } from '../explanation.ts'
import { RED_FLAG_SIGNS } from '../facts.ts'
import { MEASURES, NOT_IMPLEMENTED } from '../measures/catalogue.ts'
import { changeOf } from '../measures/change.ts'
import { allAnswered } from '../measures/measure-cases.ts'
import { addDays } from '../plain-date.ts'
import { GOALS } from '../plans/goals.ts'
import type { PlanCheckInput } from '../plans/finding.ts'
import { fixPlan } from '../plans/fix-plan.ts'
import { LEVEL_SHAPES } from '../plans/levels.ts'
import { changeOverThreeWeeks, checkPlan } from '../plans/limits.ts'
import { afterMissedTime } from '../plans/missed-time.ts'
import type { PlannedSession } from '../plans/plan.ts'
import { planFromTemplate } from '../plans/template.ts'
import { plannedRunDays } from '../plans/timeline.ts'
import { inGroups } from '../reference/groups.ts'
import { INTRODUCTION } from '../reference/introduction.ts'
import * as PAGE_WORDS from '../reference/page-words.ts'
import { referenceOf } from '../reference/reference.ts'
import { LABELS, worthOf } from '../reference/source-words.ts'
import { thresholdInWords } from '../reference/threshold-words.ts'
import {
  CHANGES,
  type LoggedSession,
  PAIN_CHARACTER_NAMES,
  PAIN_CHARACTERS,
  SESSION_SYMPTOMS,
  type SessionSymptom,
  type SymptomReport,
} from '../responses/session.ts'
import { respondToCheckIn, respondToSession } from '../responses/session-response.ts'
import { readinessOf } from '../readiness.ts'
import { RULESET_V1, RULESETS } from '../ruleset.ts'
import { SETTINGS, settingsProblems } from '../setting-ranges.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import type { Ruleset } from '../criterion.ts'
import { CRITERION_CASES } from './criterion-cases.ts'
import { SIGN_IDS, signName, SIGNS } from '../signs.ts'
import { TEST_SYMPTOM_NAMES } from '../test-symptoms.ts'
import { TESTS } from '../tests-catalogue.ts'

const report = (symptom: SessionSymptom, more: Partial<SymptomReport> = {}): SymptomReport => ({
  symptom,
  when: 'during',
  amount: null,
  painScore: null,
  ...more,
})
const pain = (painScore: number | null, more: Partial<SymptomReport> = {}) =>
  report('pain', { painScore, ...more })
const session = (more: Partial<LoggedSession> = {}): LoggedSession => ({
  id: 'a',
  doneOn: TODAY,
  kind: 'walk_run',
  outcome: 'done',
  runMinutes: 8,
  feeling: 'good',
  symptoms: [],
  nextMorning: [],
  ...more,
})
const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 10, null]
const WHEN = ['during', 'right_after', 'next_morning', null] as const
const AMOUNTS = ['a_little', 'some', 'a_lot', null] as const

const TOLD_AGAIN = [[report('urinary_leak')], [pain(4)], [pain(7)]]

function sessionResponses(): unknown {
  const reports = [
    ...SESSION_SYMPTOMS.flatMap((symptom) => WHEN.map((when) => [report(symptom, { when })])),
    ...AMOUNTS.flatMap((amount) => [
      [report('bleeding', { amount })],
      [report('bowel_leak', { amount })],
    ]),
    ...NUMBERS.map((number) => [pain(number)]),
    ...PAIN_CHARACTERS.map((character) => [pain(1, { character: [character] })]),
    [report('urinary_leak'), report('bulge'), pain(7)],
  ]
  const recent = [
    [session({ id: 'b', doneOn: daysAgo(2), symptoms: [report('heaviness')] })],
    [session({ id: 'b', doneOn: daysAgo(2), symptoms: [pain(4)] })],
    [session({ id: 'b', doneOn: daysAgo(2), symptoms: [pain(7)] }), session({ id: 'c' })],
  ]
  return [
    ...reports.map((symptoms) => [session({ symptoms }), []] as const),
    ...TOLD_AGAIN.flatMap((symptoms) =>
      recent.map((before) => [session({ symptoms }), before] as const),
    ),
    ...reports.map((nextMorning) => [session({ symptoms: [pain(2)], nextMorning }), []] as const),
    [session({ outcome: 'not_today' }), []] as const,
    [session({ symptoms: null, nextMorning: null }), []] as const,
    [session({ nextMorning: null }), []] as const,
    [session(), []] as const,
  ].map(([log, before]) => respondToSession(log, before, DEFAULT_SETTINGS))
}

function checkInResponses(): unknown {
  const nothing = { on: TODAY, symptoms: [], redFlags: [] }
  const changed = [-12, -4, -3, -2, 0, 2, 3, 4, 12, null]
  return [
    nothing,
    ...RED_FLAG_SIGNS.map((sign) => ({ ...nothing, redFlags: [sign] })),
    { ...nothing, redFlags: ['RF-SELF', 'RF-FEV', 'RF-TIRED'] as const },
    ...SESSION_SYMPTOMS.flatMap((symptom) =>
      AMOUNTS.map((amount) => ({ ...nothing, symptoms: [report(symptom, { amount })] })),
    ),
    ...NUMBERS.map((number) => ({ ...nothing, symptoms: [pain(number)] })),
    ...CHANGES.map((change) => ({ ...nothing, changes: [change] })),
    { ...nothing, changes: [...CHANGES] },
    ...changed.map((psfs) => ({ ...nothing, measures: { psfs, iciq: null } })),
    ...changed.map((iciq) => ({ ...nothing, measures: { psfs: null, iciq } })),
    { ...nothing, symptoms: [pain(3)], measures: { psfs: -3, iciq: 4 } },
  ].map((checkIn) => respondToCheckIn(checkIn, DEFAULT_SETTINGS))
}

function scores(): unknown {
  const wrong = ['text', null, { nothing: 1 }, { q1: 99 }, { q1: 'one' }, { q1: 0.5 }]
  const partly = [{ amount: 2 }, { name1: 'To run' }, { activity2: 3 }, { when: ['1', 1.5, 0] }]
  return Object.values(MEASURES).map((measure) => {
    const all = [0, 1, 2, 3, 4, 10, 100].map((answer) => allAnswered(measure, answer))
    const most = allAnswered(measure, 100)
    const half = Object.fromEntries(Object.entries(most).filter((_, index) => index % 2 === 0))
    const least = allAnswered(measure, 0)
    const mixed = Object.entries(most).map(([code, highest], index) => [
      code,
      index % 2 === 0 ? highest : (least[code] ?? null),
    ])
    const known = [least, most, Object.fromEntries(mixed), {}].flatMap((answers) => {
      const score = measure.score(answers)
      return 'problems' in score ? [] : [score]
    })
    return {
      id: measure.id,
      scored: [...all, half, {}, ...wrong, ...partly].map((answers) => measure.score(answers)),
      changed: known.map((before) => known.map((after) => changeOf(measure, before, after))),
    }
  })
}

const PLAN = planFromTemplate({
  startsOn: daysAgo(21),
  startLevel: '5',
  lastLevel: '9',
  sessionsPerWeek: 3,
})

function edited(change: (run: PlannedSession, index: number) => PlannedSession): PlanCheckInput {
  const weeks = PLAN.map((week) =>
    week.number === 6 ? { ...week, sessions: week.sessions.map(change) } : week,
  )
  return {
    today: TODAY,
    weeks,
    previous: PLAN,
    history: plannedRunDays(PLAN.slice(0, 3)),
    releasedLevels: ['5', '6', '7'],
    lastRaisedOn: daysAgo(7),
    babyBornOn: daysAgo(112),
    firstWeekCapMinutes: null,
  }
}

function planChecks(): unknown {
  const same = edited((run) => run)
  const start = planFromTemplate({ startsOn: TODAY, startLevel: '1', sessionsPerWeek: 4 })
  const first = { ...same, weeks: start, previous: null, history: [], lastRaisedOn: null }
  const steep = edited((run) => ({ ...run, repeats: run.repeats * 2, runSeconds: 120 }))
  const checked: readonly PlanCheckInput[] = [
    same,
    steep,
    edited((run) => ({ ...run, repeats: run.repeats + 1 })),
    edited((run) => ({ ...run, runSeconds: run.runSeconds * 3 })),
    edited((run) => ({ ...run, pace: 'fast', surface: 'hills' })),
    edited((run) => ({ ...run, buggy: true })),
    edited((run, index) => ({ ...run, day: index })),
    { ...steep, lastRaisedOn: daysAgo(30), history: [] },
    { ...same, releasedLevels: [] },
    { ...same, babyBornOn: null, previous: null },
    first,
    { ...first, releasedLevels: ['1'], firstWeekCapMinutes: 6 },
    { ...first, weeks: planFromTemplate({ startsOn: TODAY, startLevel: '7', sessionsPerWeek: 4 }) },
  ]
  const logs = (daysBefore: number) => [session({ doneOn: daysAgo(daysBefore) })]
  return {
    checked: checked.map((input) => checkPlan(input)),
    fixed: checked
      .map((input) => fixPlan(input))
      .map(({ changes, stillOpen }) => ({ changes, stillOpen })),
    changes: checked.map(({ weeks, history, today }) =>
      changeOverThreeWeeks(weeks, history, today),
    ),
    missed: [0, 6, 13, 14, 20, 27, 28, 40].map((days) =>
      afterMissedTime(PLAN, logs(days), addDays(TODAY, 14)),
    ),
  }
}

/** The finding without what its criterion always says. */
function criterionOutcomes(): unknown {
  return CRITERION_CASES.map(({ facts, id, name, profile }) => {
    const { criteria } = readinessOf(facts, profile, RULESET_V1)
    const found = criteria.filter((one) => one.id === id)
    return found.map(({ effect, observedOn, patientText, reason, stale, state, ...one }) => {
      const { threshold, title, value, wouldChange } = one
      const outcome = { state, effect, observedOn, stale, value, threshold, reason, wouldChange }
      return { name: `${title.en}, ${profile}: ${name}`, ...outcome, patientText }
    })
  })
}

/** Each explanation and each reason for a difference once, with the first case that has it. */
function explanations(): unknown {
  const explained = new Map<string, string>()
  const different = new Map<string, string>()
  for (const { facts, id, name, profile } of CRITERION_CASES) {
    const note = (found: Map<string, string>, text: string) => {
      if (!found.has(text)) found.set(text, `${id}, ${profile}: ${name}`)
    }
    note(explained, canonicalJson(explain(readinessOf(facts, profile, RULESET_V1)), 0))
    if (factsProblems(facts).length > 0) continue
    for (const one of compareProfiles(facts).differences) note(different, canonicalJson(one, 0))
  }
  const listed = (found: Map<string, string>) =>
    [...found].map(([text, first]): unknown => ({ first, said: JSON.parse(text) }))
  return { explained: listed(explained), different: listed(different) }
}

/** Each setting out of its range, or red below amber. */
const BAD_SETTINGS = { ...DEFAULT_SETTINGS, testFreshDays: 0, painAmberFrom: 4, painRedFrom: 4 }

/** How readiness works, as the page and the printed reference say it. */
function reference(): unknown {
  const ofRuleset = (ruleset: Ruleset) =>
    inGroups(referenceOf(ruleset)).map(({ criteria, id, title }) => ({
      id,
      title,
      criteria: criteria.map(({ countsFor, id: of, sources, thresholds }) => ({
        id: of,
        countsFor,
        article2021: thresholdInWords(thresholds.article2021),
        goom2019: thresholdInWords(thresholds.goom2019),
        sources: sources.map((source) => ({ label: LABELS[source.label], worth: worthOf(source) })),
      })),
    }))
  const units = UNITS.flatMap((unit) =>
    [0, 1, 2].map((amount) => thresholdInWords({ kind: 'at_most', amount, unit })),
  )
  const sourceLabels = LABELS
  return { PAGE_WORDS, INTRODUCTION, sourceLabels, units, rulesets: RULESET_LIST.map(ofRuleset) }
}
const UNITS = ['reps', 's', 'min', 'days', 'points', 'cm', 'h', 'kg_m2', 'factors'] as const
const RULESET_LIST: readonly Ruleset[] = Object.values(RULESETS)

/** Whole results, by the name of the file that keeps them: what only tells, and so is in no table. */
export const RESULTS: Readonly<Record<string, () => unknown>> = {
  'session-responses': sessionResponses,
  'check-in-responses': checkInResponses,
  scores,
  measures: () => ({ MEASURES, NOT_IMPLEMENTED }),
  'plan-checks': planChecks,
  plans: () => ({ GOALS, LEVEL_SHAPES, PLAN }),
  criteria: () => RULESETS,
  'criterion-outcomes': criterionOutcomes,
  explanations,
  reference,
  words: () => ({
    SIGNS,
    signNames: [...SIGN_IDS, 'EPDS-10' as const].map((sign) => signName(sign)),
    settingsProblems: settingsProblems(BAD_SETTINGS),
    CONDITION_NAMES,
    TEST_SYMPTOM_NAMES,
    PAIN_CHARACTER_NAMES,
    TESTS,
    SETTINGS,
  }),
}
