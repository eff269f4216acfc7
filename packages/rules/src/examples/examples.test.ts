import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ, TODAY } from '../base-patient.ts'
import type { ProfileId } from '../criterion.ts'
import type { Facts } from '../facts.ts'
import { MEASURES } from '../measures/catalogue.ts'
import type { MeasureId } from '../measures/measure.ts'
import { addDays } from '../plain-date.ts'
import { checkPlan } from '../plans/limits.ts'
import type { PlannedSession, PlanWeek } from '../plans/plan.ts'
import { evaluateReadiness, type Finding } from '../readiness.ts'
import type { LoggedSession, SessionSymptom } from '../responses/session.ts'
import { respondToSession } from '../responses/session-response.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { type Example, examplesIn, otherLines, valueOf, valuesOf } from './example-file.ts'

function casesOf(name: string): [string, Example][] {
  const text = readFileSync(`${import.meta.dirname}/${name}.md`, 'utf8')
  return examplesIn(text).map((example) => [example.title, example])
}

/** "83 days ago", "blank", a number, or a word. */
function answerOf(words: string): unknown {
  const [, days] = /^(\d+) days ago$/u.exec(words) ?? []
  if (days !== undefined) return daysAgo(Number(days))
  if (words === 'blank') return null
  return /^-?\d+(?:\.\d+)?$/u.test(words) ? Number(words) : words
}

function changed(at: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (typeof at !== 'object' || at === null) throw new Error(`Patient Z has no ${key}`)
  const entries = Object.entries(at)
  const isNamed = ([name]: [string, unknown]) => key === '*' || name === key
  if (!entries.some(isNamed)) throw new Error(`Patient Z has no ${key}`)
  return Object.fromEntries(
    entries.map(([name, old]) => {
      if (!isNamed([name, old])) return [name, old]
      return [name, rest.length === 0 ? value : changed(old, rest, value)]
    }),
  )
}

function factsOf(example: Example): Facts {
  return valuesOf(example, 'change').reduce<Facts>((facts, change) => {
    const [path = '', words = ''] = change.split(' = ')
    // The members stay those of patient Z.
    return changed(facts, path.split('.'), answerOf(words)) as Facts
  }, patientZ())
}

function inWords({ stale, state, value }: Finding): string {
  const isDeclined = value?.kind === 'answers' && value.answers.includes('declined')
  return [state, ...(stale ? ['stale'] : []), ...(isDeclined ? ['declined'] : [])].join(', ')
}

describe('the examples of readiness', () => {
  const cases = casesOf('readiness')

  it('are those of the evidence that are about a patient', () => {
    const numbers = cases.map(([title]) => /^\d+/u.exec(title)?.[0])

    expect([...new Set(numbers)]).toEqual([
      '1',
      '2',
      '3',
      '6',
      '8',
      '9',
      '10',
      '12',
      '16',
      '19',
      '24',
      '33',
    ])
  })

  it.each(cases)('%s', (_, example) => {
    const [profile = 'goom2019'] = valuesOf(example, 'profile')
    expect(['goom2019', 'article2021']).toContain(profile)

    const readiness = evaluateReadiness(factsOf(example), profile as ProfileId)

    expect(readiness.suggestion).toBe(valueOf(example, 'suggestion'))
    const expected = otherLines(example, ['change', 'profile', 'suggestion', 'why'])
    const found = expected.map(({ name }) => {
      const finding = readiness.criteria.find(({ id }) => id === name)
      return { name, value: finding ? inWords(finding) : 'no such criterion' }
    })
    expect(found).toEqual(expected)
  })
})

describe('the examples of plans', () => {
  const RUN: PlannedSession = {
    kind: 'walk_run',
    day: 0,
    repeats: 60,
    runSeconds: 0,
    walkSeconds: 90,
    pace: 'easy',
    surface: 'flat',
    buggy: false,
  }

  it.each(casesOf('plans'))('%s', (_, example) => {
    const weeks = valueOf(example, 'weekly running minutes')
      .split(', ')
      .map((minutes, index): PlanWeek => {
        const run = { ...RUN, runSeconds: Number(minutes) / 2 }
        const sessions = [run, { ...run, day: 3 }]
        return { number: index + 1, startsOn: addDays(TODAY, 7 * index), level: '5', sessions }
      })

    const findings = checkPlan({
      today: TODAY,
      weeks,
      previous: null,
      history: [],
      releasedLevels: ['5'],
      lastRaisedOn: null,
      babyBornOn: null,
      firstWeekCapMinutes: null,
    })

    for (const { name, value } of otherLines(example, ['weekly running minutes', 'why'])) {
      const ofRule = findings.filter(({ rule }) => rule === name)
      const [, state, week, percent] = /^(\w+)(?: in week (\d+), (\S+) %)?$/u.exec(value) ?? []
      const wrong = ofRule.filter((one) => one.state === 'not_met')
      expect(ofRule.length).toBeGreaterThan(0)
      expect(wrong.map((one) => String(one.week))).toEqual(state === 'met' ? [] : [week])
      if (percent) expect(wrong[0]?.arithmetic.en).toContain(percent)
    }
  })
})

describe('the examples of session logs', () => {
  it.each(casesOf('session-logs'))('%s', (_, example) => {
    const log: LoggedSession = {
      id: 'example',
      doneOn: TODAY,
      kind: 'walk_run',
      outcome: 'done',
      runMinutes: 4,
      feeling: 'good',
      symptoms: valuesOf(example, 'during').map((symptom) => ({
        // The rules' own names stand in the file.
        symptom: symptom as SessionSymptom,
        when: 'during',
        amount: null,
        painScore: null,
      })),
      nextMorning: valueOf(example, 'next morning') === 'none' ? [] : null,
    }

    const response = respondToSession(log, [], DEFAULT_SETTINGS)

    expect(response.planEffect).toBe(valueOf(example, 'plan'))
    expect(`${response.flag?.kind}, within ${response.flag?.dueInDays} days`).toBe(
      valueOf(example, 'task'),
    )
    expect(response.patientText.en).toBe(valueOf(example, 'she reads'))
    expect(response.whatToDoNow.map(({ en }) => en)).toEqual(
      expect.arrayContaining(valuesOf(example, 'she keeps doing')),
    )
  })
})

describe('the examples of scoring', () => {
  it.each(casesOf('scoring'))('%s', (_, example) => {
    // The catalogue's own names stand in the file.
    const measure = MEASURES[valueOf(example, 'measure') as MeasureId]
    const answers = valueOf(example, 'answers')
      .split(', ')
      .map((pair) => pair.split(' '))
      .map(([code, answer]) => [code, answer === '-' ? null : Number(answer)])

    const score = measure.score(Object.fromEntries(answers))

    if ('problems' in score) throw new Error(JSON.stringify(score.problems))
    for (const { name, value } of otherLines(example, ['measure', 'answers'])) {
      if (name === 'band') expect(score.band?.label.en).toBe(value)
      else if (name === 'total') expect(score.total).toBe(Number(value))
      else expect(score.scales.find(({ id }) => id === name)?.total).toBeCloseTo(Number(value), 1)
    }
  })
})
