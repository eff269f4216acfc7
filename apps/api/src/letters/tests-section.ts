import type { Clearance } from '@restride/contracts/clearances'
import type { LetterContent } from '@restride/contracts/letters'
import type { Facts } from '@restride/contracts/readiness'
import { TESTS } from '@restride/rules/tests-catalogue'
import { COLON, STATES, SYMPTOMS, type Voice } from '../exports/words.ts'
import { IN_TESTS, UNITS, WORDS } from './letter-words.ts'

type TestId = keyof Facts['tests']
type Result = NonNullable<Facts['tests'][TestId]>

/** Each test of the frozen input as it was measured; what nobody tested is said, never left out. */
export function testsSection(
  { facts, readiness }: Clearance,
  voice: Voice,
): LetterContent['sections'][number] {
  const { name, say } = voice
  const judged = new Map(readiness.criteria.map((one) => [one.id, one.state]))
  const rows: [string, string][] = []
  const notTested: string[] = []
  for (const [id, result] of Object.entries(facts.tests)) {
    const { name: title, unit } = TESTS[testId(id)]
    if (result === null || isBlank(result)) {
      notTested.push(say(title))
      continue
    }
    const state = judged.get(id)
    const parts = [figures(result, say(UNITS[unit] ?? UNITS['reps'] ?? title), voice)]
    parts.push(symptoms(result, voice), voice.date(result.on))
    if (state !== undefined) parts.push(name(STATES, state))
    rows.push([say(title), parts.join(' · ')])
  }
  return {
    title: say(WORDS.tests),
    blocks: [
      { kind: 'facts', rows },
      ...(notTested.length === 0
        ? []
        : [
            {
              kind: 'text' as const,
              text: `${say(WORDS.notTested)}${say(COLON)}${notTested.join(', ')}.`,
            },
          ]),
    ],
  }
}

function testId(id: string): TestId {
  const known = Object.keys(TESTS).find((one): one is TestId => one === id)
  if (known === undefined) throw new Error(`no test ${id}`)
  return known
}

function isBlank(result: Result): boolean {
  return 'amount' in result ? result.amount === null : result.left === null && result.right === null
}

function figures(result: Result, unit: string, { number, say }: Voice): string {
  const amount = (value: number | null) =>
    value === null
      ? say(WORDS.notTested).toLocaleLowerCase()
      : `${number(value)}\u00a0${unit}`.trim()
  if ('amount' in result) return amount(result.amount)
  return `${say(WORDS.left)} ${amount(result.left)}, ${say(WORDS.right)} ${amount(result.right)}`
}

function symptoms({ symptoms: answers }: Result, { name, say }: Voice): string {
  const felt = Object.entries(answers)
    .filter(([, answer]) => answer === 'yes')
    .map(([symptom]) => name({ ...SYMPTOMS, ...IN_TESTS }, symptom))
  if (felt.length > 0) return felt.join(', ')
  const isWhole = Object.values(answers).every((answer) => answer === 'no')
  return say(isWhole ? WORDS.noSymptom : WORDS.symptomsUnknown)
}
