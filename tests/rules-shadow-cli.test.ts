import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const CLI = 'scripts/rules-cli.ts'

function stored(name: string) {
  const text = readFileSync(`packages/rules/src/replays/0.9.0/${name}.goom2019.json`, 'utf8')
  const { input } = JSON.parse(text)
  return { ...input.facts, profile: input.profile, key: name }
}
const inputs = [stored('every-criterion-met'), stored('heaviness-and-pain')]
const lines = inputs.map((input) => JSON.stringify(input)).join('\n')

function run(args: readonly string[], input: string) {
  return JSON.parse(execFileSync(process.execPath, [CLI, ...args], { input, encoding: 'utf8' }))
}
function refused(args: readonly string[], input: string) {
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: 'utf8',
  })
  return { status, said: stderr.split('\n')[0] }
}

describe('shadow on the command line', () => {
  it('takes an array or one input a line, and names whom a setting would change', () => {
    const args = [
      'shadow',
      '--before',
      '0.9.0',
      '--after',
      '0.9.0',
      '--settings',
      '{"symptomFreshDays":4}',
    ]

    const ofLines = run(args, lines)

    expect(ofLines).toMatchObject({
      after: { ruleset: '0.9.0', settings: { symptomFreshDays: 4, testFreshDays: 28 } },
      inputs: 2,
      counts: [
        { from: 'hold', to: 'hold', count: 1 },
        { from: 'ready', to: 'incomplete', count: 1 },
      ],
      changed: [{ key: 'every-criterion-met', from: 'ready', to: 'incomplete' }],
    })
    expect(run(args, JSON.stringify(inputs))).toEqual(ofLines)
    expect(run([...args, '--lang', 'fr'], lines).changed[0].criteria[0].after.reason).toMatch(
      /^Consigné/u,
    )
  })

  it.each([
    [
      'a version there never was',
      ['shadow', '--after', '3.0.0'],
      lines,
      /--after is one of 0\.9\.0/u,
    ],
    [
      'a setting out of range',
      ['shadow', '--settings', '{"painAmberFrom":5}'],
      lines,
      /from 1 to 4/u,
    ],
    [
      'a setting it does not know',
      ['shadow', '--settings', '{"pain":5}'],
      lines,
      /--settings is JSON/u,
    ],
    ['a line that is no JSON', ['shadow'], `${lines}\n{`, /line 3/u],
    ['an input that is none', ['shadow'], '[{"key":"x"}]', /^\/0\/askedOn: Missing$/u],
  ])('refuses %s with its place', (_name, args, input, said) => {
    const answer = refused(args, input)

    expect(answer.status).toBe(2)
    expect(answer.said).toMatch(said)
  })
})

describe('settings on the command line', () => {
  const report = { checkIn: { on: '2026-11-23', symptoms: [], redFlags: [] } }
  const pain = { symptom: 'pain', when: null, amount: null, painScore: 5 }
  const hurting = JSON.stringify({ checkIn: { ...report.checkIn, symptoms: [pain] } })

  it('decide the zone of a pain', () => {
    expect(run(['session-response'], hurting).zone).toBe('amber')
    expect(run(['session-response', '--settings', '{"painRedFrom":5}'], hurting).zone).toBe('red')
  })

  it('take questionnaires against the last assessment and what has changed', () => {
    const more = {
      checkIn: {
        ...report.checkIn,
        changes: ['fatigue'],
        measures: { psfs: null, iciq: 3 },
      },
    }

    expect(run(['session-response'], JSON.stringify(more))).toMatchObject({
      planEffect: 'repeat',
      flag: { dueInDays: 3 },
      reason: expect.stringMatching(/energy.*ICIQ up by 3/u),
    })
  })
})
