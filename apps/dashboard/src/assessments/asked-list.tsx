import type { SectionProps } from './draft.ts'
import type { FieldOf, RowGroup } from './finding-fields.ts'
import { findingAt, FindingRows, withFinding } from './finding-rows.tsx'
import { NoneOfThese } from './none-of-these.tsx'

type AskedListProps<Group extends RowGroup> = SectionProps & {
  group: Group
  fields: readonly FieldOf<Group>[]
}

/** Yes-or-no questions where one press says no to all that are left. */
export function AskedList<Group extends RowGroup>(props: AskedListProps<Group>) {
  const { group, fields, draft, change } = props
  const answer = (keys: readonly string[], value: 'no' | null) =>
    change((now) => keys.reduce((next, key) => withFinding(next, group, key, value), now))
  return (
    <>
      <NoneOfThese
        all={fields.length}
        unanswered={fields.filter((field) => findingAt(draft, group, field) === null)}
        onNone={(keys) => answer(keys, 'no')}
        onUndo={(keys) => answer(keys, null)}
      />
      <FindingRows {...props} />
    </>
  )
}
