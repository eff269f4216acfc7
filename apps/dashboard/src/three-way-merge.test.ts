import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isEqual,
  mergePatch,
  threeWayMerge,
  valueAt,
  withValueAt,
  type Json,
} from './three-way-merge.ts'

const base = { hop: { left: 10, right: null }, felt: ['pain'], notes: 'calf' }

describe('threeWayMerge', () => {
  it('takes what only one side changed from that side', () => {
    const mine = { ...base, hop: { left: 12, right: null } }
    const theirs = { ...base, hop: { left: 10, right: 7 }, notes: 'calf, tight' }

    const { merged, conflicts } = threeWayMerge<Json>(base, mine, theirs)

    expect(merged).toEqual({ hop: { left: 12, right: 7 }, felt: ['pain'], notes: 'calf, tight' })
    expect(conflicts).toEqual([])
  })

  it('keeps mine and reports both when the two differ', () => {
    const { merged, conflicts } = threeWayMerge<Json>(
      base,
      { ...base, notes: 'mine' },
      { ...base, notes: 'theirs' },
    )

    expect(merged).toEqual({ ...base, notes: 'mine' })
    expect(conflicts).toEqual([{ path: ['notes'], base: 'calf', mine: 'mine', theirs: 'theirs' }])
  })

  it('does not call the same change on both sides a conflict', () => {
    const same = { ...base, hop: { left: 10, right: 8 } }
    expect(threeWayMerge<Json>(base, same, structuredClone(same))).toEqual({
      merged: same,
      conflicts: [],
    })
  })

  it('treats a list as one value', () => {
    const { conflicts } = threeWayMerge<Json>(
      base,
      { ...base, felt: [] },
      { ...base, felt: ['pain', 'leak'] },
    )
    expect(conflicts).toEqual([
      { path: ['felt'], base: ['pain'], mine: [], theirs: ['pain', 'leak'] },
    ])
  })

  it('joins a left and a right that were both filled into an empty member', () => {
    const { merged, conflicts } = threeWayMerge<Json>(
      { hop: null },
      { hop: { left: 10 } },
      { hop: { right: 7 } },
    )
    expect(merged).toEqual({ hop: { left: 10, right: 7 } })
    expect(conflicts).toEqual([])
  })

  it('reports a value emptied here and changed there', () => {
    const { conflicts } = threeWayMerge<Json>({ a: 1 }, { a: null }, { a: 2 })
    expect(conflicts).toEqual([{ path: ['a'], base: 1, mine: null, theirs: 2 }])
  })
})

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json[]>(null, true, 0, 1, 2, 'a', 'b'),
    fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('x', 'y', 'z'), tie('value'), { noNullPrototype: true }),
  ),
})).value
const document = fc.dictionary(fc.constantFrom('x', 'y', 'z'), json, { noNullPrototype: true })

describe('whatever the documents', () => {
  it('a change on one side alone arrives whole', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        expect(threeWayMerge<Json>(before, after, before)).toEqual({ merged: after, conflicts: [] })
        expect(threeWayMerge<Json>(before, before, after)).toEqual({ merged: after, conflicts: [] })
      }),
    )
  })

  it('nothing of mine is lost, and nothing of theirs without a conflict that shows it', () => {
    fc.assert(
      fc.property(document, document, document, (before, mine, theirs) => {
        const { merged, conflicts } = threeWayMerge<Json>(before, mine, theirs)
        const taken = conflicts.reduce<Json>((d, c) => withValueAt(d, c.path, c.theirs), merged)

        for (const { path, mine: value } of conflicts) {
          expect(valueAt(merged, path)).toEqual(value)
          expect(valueAt(taken, path)).toEqual(valueAt(theirs, path))
        }
      }),
    )
  })

  it('both orders give the same conflicts', () => {
    fc.assert(
      fc.property(document, document, document, (before, mine, theirs) => {
        const paths = (a: Json, b: Json) =>
          threeWayMerge<Json>(before, a, b)
            .conflicts.map((conflict) => conflict.path.join('/'))
            .toSorted()
        expect(paths(mine, theirs)).toEqual(paths(theirs, mine))
      }),
    )
  })

  it('a merge patch applied as RFC 7396 says gives the target, with null for what is missing', () => {
    fc.assert(
      fc.property(document, document, (from, to) => {
        const patch = mergePatch(from, to)
        const result = patch === undefined ? from : apply(from, patch)
        expect(isEqual(withoutNulls(result), withoutNulls(to))).toBe(true)
      }),
    )
  })
})

function isRecord(value: Json | undefined): value is { [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function apply(target: Json | undefined, patch: Json): Json {
  if (!isRecord(patch)) return patch
  const result = isRecord(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null || value === undefined) delete result[key]
    else result[key] = apply(result[key], value)
  }
  return result
}

function withoutNulls(value: Json | undefined): Json {
  if (!isRecord(value)) return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null && member !== undefined)
      .map(([key, member]) => [key, withoutNulls(member)]),
  )
}
