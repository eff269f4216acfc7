import {
  abdominalWallSchema,
  alignmentSchema,
  backgroundSchema,
  breathingSchema,
  outcomeTotalsSchema,
  pelvicFloorSchema,
} from '@restride/contracts/findings'
import { z } from 'zod'

/** The groups whose every answer is one row of the form; the contract says what each may hold. */
const GROUPS = {
  pelvicFloor: pelvicFloorSchema,
  abdominalWall: abdominalWallSchema,
  breathing: breathingSchema,
  alignment: alignmentSchema,
  background: backgroundSchema,
  outcomes: outcomeTotalsSchema,
} as const
export type RowGroup = keyof typeof GROUPS
/** An answer's place: `['pelvicFloor', 'bearsDown']`. */
export type RowPath = { [Group in RowGroup]: readonly [Group, FieldOf<Group>] }[RowGroup]
export type FieldOf<Group extends RowGroup> = keyof (typeof GROUPS)[Group]['shape'] & string

export type Answer =
  | { kind: 'choice'; options: readonly (string | number)[] }
  | { kind: 'amount'; min: number; max: number; isWhole: boolean }
  | { kind: 'text'; maxLength: number }

export const ROW_GROUPS = [
  'pelvicFloor',
  'abdominalWall',
  'breathing',
  'alignment',
  'background',
  'outcomes',
] as const satisfies readonly RowGroup[]

/** The row a change in the draft belongs to: `findings`, group, field. */
export function rowAt(path: readonly string[]): readonly [RowGroup, string] | null {
  const [root, group, field] = path
  const known = ROW_GROUPS.find((one) => one === group)
  if (root !== 'findings' || known === undefined || field === undefined) return null
  return fieldsOf(known).includes(field) ? [known, field] : null
}

/** In clinical order. */
export function fieldsOf(group: RowGroup): readonly string[] {
  return Object.keys(GROUPS[group].shape)
}

/** What may be answered there. @throws Error when the contract has no such answer or one of a new kind */
export function answerAt(group: RowGroup, field: string): Answer {
  const leaf: unknown = Object.entries(GROUPS[group].shape).find(([key]) => key === field)?.[1]
  const schema = leaf instanceof z.ZodNullable ? leaf.unwrap() : leaf
  if (schema instanceof z.ZodEnum) return { kind: 'choice', options: schema.options }
  if (schema instanceof z.ZodLiteral) {
    return { kind: 'choice', options: [...schema.values].filter(isWord) }
  }
  if (schema instanceof z.ZodNumber) {
    const { minValue, maxValue, isInt } = schema
    if (minValue !== null && maxValue !== null)
      return { kind: 'amount', min: minValue, max: maxValue, isWhole: isInt }
  }
  if (schema instanceof z.ZodString && schema.maxLength !== null) {
    return { kind: 'text', maxLength: schema.maxLength }
  }
  throw new Error(`${group} has no ${field} that a row can ask for`)
}

function isWord(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}
