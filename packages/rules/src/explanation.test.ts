import { describe, expect, it } from 'vitest'
import { daysAgo, everySign, patientZ, TODAY, withSided } from './base-patient.ts'
import type { Facts } from './facts.ts'
import { explain } from './explanation.ts'
import { evaluateReadiness } from './readiness.ts'

function explained(facts: Facts) {
  return explain(evaluateReadiness(facts, 'goom2019'))
}
const said = (facts: Facts) => explained(facts).keepDoing.map(({ text }) => text.en)
const z = patientZ()

describe('the explanation of a readiness', () => {
  it('has nothing to do for a patient who meets everything', () => {
    expect(explained(z)).toMatchObject({ missing: [], stale: [], toDo: [] })
  })

  it('says what is missing, what is stale, and what would change it', () => {
    const hops = withSided('LI-HOP', { right: 7 })
    const facts: Facts = {
      ...hops,
      alignment: null,
      birth: { ...z.birth, bornOn: daysAgo(81) },
      tests: {
        ...hops.tests,
        'LI-BND': null,
        'LI-SLB': z.tests['LI-SLB'] && { ...z.tests['LI-SLB'], on: daysAgo(40) },
      },
    }

    const { missing, stale, toDo } = explained(facts)

    expect(missing).toEqual(['LI-BND', 'AL-1'])
    expect(stale).toEqual(['LI-SLB'])
    expect(toDo.map(({ id, wouldChange }) => `${id}: ${wouldChange.en}`)).toEqual([
      'T-1: 3 days more',
      'LI-SLB: 10 s of one-leg balance on each side without symptoms',
      'LI-BND: 10 forward bounds without symptoms',
      'LI-HOP: 10 hops on the right without symptoms',
      'AL-1: Finds and holds a neutral pelvis, standing and during 10 single-leg squats',
    ])
  })

  it('counts what was declined as missing', () => {
    const declined =
      z.pelvicFloor && ({ ...z.pelvicFloor, internalExam: 'declined', fullRelease: null } as const)

    expect(explained(patientZ({ pelvicFloor: declined })).missing).toEqual(['PF-2'])
  })

  it('leaves out what decides nothing', () => {
    const facts = patientZ({ birth: { ...z.birth, bornOn: daysAgo(84) } })

    expect(explained(facts).toDo.map(({ id }) => id)).not.toContain('T-3')
  })
})

describe('what to keep doing', () => {
  const wound = z.healing && ({ ...z.healing, wound: 'open' } as const)
  const bleeds = z.healing && ({ ...z.healing, bleeding: 'other' } as const)
  const tired = {
    on: TODAY,
    signs: { ...everySign('no'), 'RF-TIRED': 'yes' },
    temperatureC: null,
  } as const
  const calf = {
    on: TODAY,
    signs: { ...everySign('no'), 'RF-DVT': 'yes' },
    temperatureC: null,
  } as const

  it('is 120 minutes over 4 days and the pelvic floor, also during a hold', () => {
    expect(said(patientZ({ birth: { ...z.birth, bornOn: daysAgo(60) } }))[0]).toMatch(
      /120 minutes.*4 days/u,
    )
    expect(said(patientZ({ symptoms: null }))).toContain('Do your pelvic floor exercises each day.')
  })

  it.each<[string, Facts]>([
    ['a wound is open', patientZ({ healing: wound })],
    ['she bleeds', patientZ({ healing: bleeds })],
    ['healing was not asked about', patientZ({ healing: null })],
    ['conditions were not asked about', patientZ({ conditions: null })],
    ['tiredness overwhelms her', patientZ({ screening: tired })],
    ['the warning signs were not asked', patientZ({ screening: null })],
  ])('is gentle walking while %s', (_, facts) => {
    expect(said(facts)[0]).toBe('Walk gently, as far as it feels OK.')
    expect(said(facts).join(' ')).not.toContain('120')
  })

  it('is nothing until a doctor has seen her', () => {
    expect(said(patientZ({ screening: calf }))).toEqual([])
  })

  it('comes with its source', () => {
    for (const { sources } of explained(z).keepDoing) expect(sources.length).toBeGreaterThan(0)
  })
})
