import { differenceOf, type Fingerprint } from './fingerprint.ts'

export type Change = { name: string; why: string }

/** What does not look as it was approved, and what was never or is no longer there. */
export function changesOf(
  approved: ReadonlyMap<string, Fingerprint>,
  taken: ReadonlyMap<string, { fingerprint: Fingerprint }>,
): Change[] {
  const changed = [...taken].flatMap(([name, { fingerprint }]) => {
    const before = approved.get(name)
    const why = before ? differenceOf(before, fingerprint) : 'nobody has approved it'
    return why === null ? [] : [{ name, why }]
  })
  const gone = [...approved.keys()].filter((name) => !taken.has(name))
  return [...changed, ...gone.map((name) => ({ name, why: 'it is not taken any more' }))]
}
