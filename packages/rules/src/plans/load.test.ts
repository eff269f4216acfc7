import { describe, expect, it } from 'vitest'
import { type Load, loadOf, raisedOver, VARIABLES } from './load.ts'
import type { PlannedSession } from './plan.ts'

const RUN: PlannedSession = {
  kind: 'walk_run',
  day: 0,
  repeats: 8,
  runSeconds: 60,
  walkSeconds: 90,
  pace: 'easy',
  surface: 'flat',
  buggy: false,
}
const ONE: Load = { interval: 60, repeats: 8, frequency: 1, pace: 0, hills: 0, buggy: 0 }

describe('the load of a week', () => {
  it.each<[string, Partial<PlannedSession>[], Load | null]>([
    ['one run', [{}], ONE],
    [
      'the longest interval and the most repeats of any run',
      [{ runSeconds: 30, repeats: 10 }, {}],
      { ...ONE, repeats: 10, frequency: 2 },
    ],
    ['a steady pace', [{ pace: 'steady' }, {}], { ...ONE, pace: 1, frequency: 2 }],
    ['a fast pace', [{}, { pace: 'fast' }], { ...ONE, pace: 2, frequency: 2 }],
    ['hills once', [{ surface: 'hills' }, {}], { ...ONE, hills: 1, frequency: 2 }],
    ['the buggy once', [{ buggy: true }, {}], { ...ONE, buggy: 1, frequency: 2 }],
    [
      'no walk, however fast, hilly or long',
      [{}, { runSeconds: 0, repeats: 20, pace: 'fast', surface: 'hills', buggy: true }],
      ONE,
    ],
    ['none in a week of walks', [{ runSeconds: 0 }], null],
    ['none in an empty week', [], null],
  ])('counts %s', (_, runs, load) => {
    expect(loadOf(runs.map((run) => ({ ...RUN, ...run })))).toEqual(load)
  })

  it.each(VARIABLES)('has raised the %s when that lies above every week before', (variable) => {
    const more = { ...ONE, [variable]: ONE[variable] + 1 }

    expect(raisedOver(more, [ONE])).toEqual([variable])
    expect(raisedOver(more, [ONE, ONE])).toEqual([variable])
    expect(raisedOver(more, [ONE, more])).toEqual([])
    expect(raisedOver(ONE, [ONE])).toEqual([])
    expect(raisedOver(ONE, [more])).toEqual([])
  })

  it('has raised nothing when there is nothing to compare', () => {
    expect(raisedOver(ONE, [])).toEqual([])
    expect(raisedOver(null, [ONE])).toEqual([])
  })
})
