import { withValueAt } from '../three-way-merge.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import type { Draft } from './draft.ts'

/** The draft as it can be judged: "1" on the way to a height of 165 counts as blank. */
export function withoutWrong(draft: Draft, errors: readonly FieldError[]): Draft {
  return errors.reduce(
    (right, { fieldId }) => (fieldId ? withValueAt(right, fieldId.split('.'), null) : right),
    draft,
  )
}
