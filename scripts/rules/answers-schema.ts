import type { Item } from '@restride/rules/measures/measure'
import { z } from 'zod'

/** The answers an instrument takes: any of them may be blank, `null` or left out; nothing else is known. */
export function answersSchema(items: readonly Item[]) {
  return z.strictObject(
    Object.fromEntries(items.map((item) => [item.code, answerSchema(item).nullable().optional()])),
  )
}

function answerSchema(item: Item): z.ZodType {
  switch (item.kind) {
    case 'number':
      return z.int().min(item.min).max(item.max).multipleOf(item.step)
    case 'boxes':
      return z.array(z.int().min(1).max(item.max))
    case 'words':
      return z.string().min(1).max(item.maxLength)
  }
}
