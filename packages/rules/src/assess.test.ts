import { describe, expect, it } from 'vitest'
import { blankFindings, emptyFacts, overlay, withSignature } from './assess.ts'
import {
  daysAgo,
  everyCondition,
  everySign,
  everySymptom,
  NO_SYMPTOMS,
  patientZ,
  TODAY,
} from './base-patient.ts'
import {
  type AssessmentFindings,
  type EarlierSign,
  type Facts,
  SIDED_TESTS,
  SINGLE_TESTS,
} from './facts.ts'

const BIRTH = { bornOn: daysAgo(112), mode: null, tearGrade: null, tearReviewedOn: null }
const z = patientZ()
const lay = (change: Partial<AssessmentFindings>, facts = z) =>
  overlay(facts, { ...blankFindings(), ...change }, TODAY)

/** What one group says without its day. */
function undated<Group extends object>(group: (Group & { on: string }) | null): Group {
  if (!group) throw new Error('Patient Z has every group')
  const { on: _, ...answers } = group
  // What is left of a dated group is the group.
  return answers as unknown as Group
}
const blank = (group: object) => Object.fromEntries(Object.keys(group).map((key) => [key, null]))

const GROUPS = [
  'epds',
  'healing',
  'symptoms',
  'pelvicFloor',
  'abdominalWall',
  'breathing',
  'alignment',
  'background',
] as const

describe('facts before anything was asked', () => {
  it('hold a blank for every group', () => {
    const tests = Object.fromEntries([...SIDED_TESTS, ...SINGLE_TESTS].map((id) => [id, null]))
    const lists = { earlierSigns: [], resolutions: [], reportedSymptoms: [], outcomes: [] }
    const groups = Object.fromEntries(GROUPS.map((group) => [group, null]))
    const asked = {
      assessment: null,
      screening: null,
      conditions: null,
      ...groups,
      ...lists,
      tests,
    }

    expect(emptyFacts(TODAY, BIRTH)).toEqual({ askedOn: TODAY, birth: BIRTH, ...asked })
    expect(blankFindings()).toEqual({
      screening: null,
      conditions: null,
      outcomes: null,
      ...groups,
      tests,
    })
  })

  it('hold who signed', () => {
    const signed = withSignature(emptyFacts(TODAY, BIRTH), daysAgo(1), 'physio')

    expect(signed.assessment).toEqual({ signedOn: daysAgo(1), signedByRole: 'physio' })
  })
})

describe('a newer assessment', () => {
  it('changes nothing where nothing was begun', () => {
    expect(lay({})).toEqual(z)
  })

  it.each(GROUPS)('replaces %s whole once it was begun, with its day', (group) => {
    const answers = undated(z[group])

    expect(lay({ [group]: answers })[group]).toEqual({ ...answers, on: TODAY })
    expect(lay({ [group]: blank(answers) })[group]).toEqual(z[group])
    const [first = ''] = Object.keys(answers)
    const half = { ...blank(answers), [first]: Object.values(answers)[0] }
    expect(lay({ [group]: half })[group]).toEqual({ ...half, on: TODAY })
  })

  it('replaces the screen and the conditions once one answer is given', () => {
    const signs = { ...everySign(null), 'RF-PREG': 'no' } as const
    const answers = { ...everyCondition(null), anaemia: everyCondition('no').anaemia }

    const laid = lay({ screening: { signs, temperatureC: null }, conditions: { answers } })

    expect(laid.screening).toEqual({ signs, temperatureC: null, on: TODAY })
    expect(laid.conditions).toEqual({ answers, on: TODAY })
    const untouched = lay({
      screening: { signs: everySign(null), temperatureC: null },
      conditions: { answers: everyCondition(null) },
    })
    expect(untouched).toEqual(z)
  })

  it.each([...SIDED_TESTS])('replaces %s alone', (id) => {
    const result = { left: 3, right: null, symptoms: everySymptom(null) }
    const begun = lay({ tests: { ...blankFindings().tests, [id]: result } })
    const open = { ...result, left: null }

    expect(begun.tests).toEqual({ ...z.tests, [id]: { ...result, on: TODAY } })
    expect(lay({ tests: { ...blankFindings().tests, [id]: open } })).toEqual(z)
  })

  it.each([...SINGLE_TESTS])('replaces %s alone', (id) => {
    const result = { amount: null, symptoms: NO_SYMPTOMS }
    const begun = lay({ tests: { ...blankFindings().tests, [id]: result } })
    const open = { amount: null, symptoms: everySymptom(null) }

    expect(begun.tests).toEqual({ ...z.tests, [id]: { ...result, on: TODAY } })
    expect(lay({ tests: { ...blankFindings().tests, [id]: open } })).toEqual(z)
  })

  it('adds its totals to the earlier ones', () => {
    const earlier = { measure: 'psfs', total: 3, on: daysAgo(30) } as const
    const blankTotals = Object.fromEntries(
      ['iciq-ui-sf', 'pfdi-20', 'pfiq-7', 'tsk-11', 'tsk-17', 'i-prrs', 'leaf-q', 'pgi-i'].map(
        (measure) => [measure, null],
      ),
    )
    // fromEntries forgets the keys it was given.
    const outcomes = { ...blankTotals, psfs: 0 } as unknown as AssessmentFindings['outcomes']

    const laid = lay({ outcomes }, { ...z, outcomes: [earlier] })

    expect(laid.outcomes).toEqual([earlier, { measure: 'psfs', total: 0, on: TODAY }])
  })
})

const screening = (answers: object, temperatureC: number | null): Facts['screening'] => ({
  on: daysAgo(3),
  signs: { ...everySign('no'), ...answers },
  temperatureC,
})
const screenAgain = { screening: { signs: everySign('no'), temperatureC: null } }
const healing = z.healing && { ...z.healing, on: daysAgo(3) }

describe('a danger sign of an earlier day', () => {
  it.each<[string, Partial<Facts>, Partial<AssessmentFindings>, EarlierSign[]]>([
    [
      'a yes in the screen',
      { screening: screening({ 'RF-DVT': 'yes' }, 36.8) },
      screenAgain,
      [{ sign: 'RF-DVT', on: daysAgo(3) }],
    ],
    [
      '38.0 °C',
      { screening: screening({}, 38) },
      screenAgain,
      [{ sign: 'RF-FEV', on: daysAgo(3) }],
    ],
    [
      'two signs of one day',
      { screening: screening({ 'RF-DVT': 'yes', 'RF-CHEST': 'yes' }, null) },
      screenAgain,
      [
        { sign: 'RF-CHEST', on: daysAgo(3) },
        { sign: 'RF-DVT', on: daysAgo(3) },
      ],
    ],
    ['37.9 °C', { screening: screening({}, 37.9) }, screenAgain, []],
    ['no temperature', { screening: screening({}, null) }, screenAgain, []],
    ['no screen before', { screening: null }, screenAgain, []],
    [
      'item 10 of 1',
      { epds: { on: daysAgo(3), begun: 'yes', item10: 1, total: 4 } },
      { epds: { begun: 'yes', item10: 0, total: 2 } },
      [{ sign: 'EPDS-10', on: daysAgo(3) }],
    ],
    [
      'item 10 of 0',
      { epds: { on: daysAgo(3), begun: 'yes', item10: 0, total: 4 } },
      { epds: { begun: 'yes', item10: 0, total: 2 } },
      [],
    ],
    [
      'item 10 blank',
      { epds: { on: daysAgo(3), begun: 'yes', item10: null, total: 4 } },
      { epds: { begun: 'yes', item10: 0, total: 2 } },
      [],
    ],
    ['no EPDS before', { epds: null }, { epds: { begun: 'yes', item10: 0, total: 2 } }, []],
    [
      'an infected wound',
      { healing: healing && { ...healing, wound: 'infected' } },
      { healing: undated(z.healing) },
      [{ sign: 'RF-WOUND', on: daysAgo(3) }],
    ],
    [
      'an open wound',
      { healing: healing && { ...healing, wound: 'open' } },
      { healing: undated(z.healing) },
      [],
    ],
    ['no wound asked before', { healing: null }, { healing: undated(z.healing) }, []],
    [
      'a sign that is kept already',
      {
        screening: screening({ 'RF-DVT': 'yes' }, null),
        earlierSigns: [
          { sign: 'RF-DVT', on: daysAgo(3) },
          { sign: 'RF-DVT', on: daysAgo(9) },
        ],
      },
      screenAgain,
      [
        { sign: 'RF-DVT', on: daysAgo(3) },
        { sign: 'RF-DVT', on: daysAgo(9) },
      ],
    ],
  ])('%s', (_, before, change, earlierSigns) => {
    expect(lay(change, { ...z, ...before }).earlierSigns).toEqual(earlierSigns)
  })

  it.each<[string, Partial<Facts>]>([
    ['in the screen', { screening: screening({ 'RF-DVT': 'yes' }, 39) }],
    ['in the EPDS', { epds: { on: daysAgo(3), begun: 'yes', item10: 2, total: 4 } }],
    ['in the wound', { healing: healing && { ...healing, wound: 'infected' } }],
  ])('stays where it is while nobody asked again %s', (_, before) => {
    const facts = { ...z, ...before }

    expect(lay({}, facts)).toEqual(facts)
  })
})
