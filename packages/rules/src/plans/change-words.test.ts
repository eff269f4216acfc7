import { describe, expect, it } from 'vitest'
import { changeWords } from './change-words.ts'
import type { PlannedSession } from './plan.ts'

const RUN: PlannedSession = {
  kind: 'walk_run',
  day: 0,
  repeats: 8,
  runSeconds: 60,
  walkSeconds: 60,
  pace: 'fast',
  surface: 'hills',
  buggy: true,
}

describe('the words of a change', () => {
  it.each<[Partial<PlannedSession>, string, string]>([
    [{}, '', ''],
    [{ repeats: 6 }, 'repeats 8 → 6', 'répétitions 8 → 6'],
    [{ runSeconds: 45 }, 'run 60 → 45 s', 'course 60 → 45 s'],
    [{ walkSeconds: 90 }, 'walk 60 → 90 s', 'marche 60 → 90 s'],
    [{ pace: 'easy' }, 'an easier pace', 'une allure plus douce'],
    [{ surface: 'flat' }, 'flat ground', 'terrain plat'],
    [{ buggy: false }, 'without the buggy', 'sans la poussette'],
    [{ day: 2 }, 'another day of the week', 'un autre jour de la semaine'],
    [
      { repeats: 6, buggy: false, day: 2 },
      'repeats 8 → 6, without the buggy and another day of the week',
      'répétitions 8 → 6, sans la poussette et un autre jour de la semaine',
    ],
    [
      { runSeconds: 0, repeats: 1, kind: 'walk' },
      'a walk instead of a run',
      'une marche au lieu d’une course',
    ],
  ])('%j is told as "%s"', (change, en, fr) => {
    expect(changeWords(RUN, { ...RUN, ...change })).toEqual({ en, fr })
  })

  it('of a walk are those of its parts', () => {
    const walk: PlannedSession = { ...RUN, runSeconds: 0 }

    expect(changeWords(walk, { ...walk, buggy: false }).en).toBe('without the buggy')
  })
})
