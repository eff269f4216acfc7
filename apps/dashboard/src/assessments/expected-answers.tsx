import { useTranslation } from 'react-i18next'
import type { SectionProps } from './draft.ts'
import { FillBlanks } from './fill-blanks.tsx'
import type { RowPath } from './finding-fields.ts'
import { findingAt, withFinding } from './finding-rows.tsx'

type ExpectedAnswersProps = Pick<SectionProps, 'draft' | 'change'> & {
  /** Says what it fills in, with the number left. */
  label: (count: number) => string
  expected: readonly { at: RowPath; answer: string }[]
}

/** What was seen and as expected, said in one press. Never for a measurement: those are not invented. */
export function ExpectedAnswers({ draft, change, label, expected }: ExpectedAnswersProps) {
  const { t } = useTranslation('findings')
  const places = expected.map(({ at, answer }) => ({ key: at.join('.'), at, answer }))
  const unanswered = places.filter(
    ({ at: [group, field] }) => findingAt(draft, group, field) === null,
  )
  const answer = (keys: readonly string[], isFilled: boolean) =>
    change((now) =>
      places
        .filter(({ key }) => keys.includes(key))
        .reduce(
          (next, { at: [group, field], answer: filled }) =>
            withFinding(next, group, field, isFilled ? filled : null),
          now,
        ),
    )
  return (
    <FillBlanks
      label={label(unanswered.length)}
      done={t('filled', { count: unanswered.length })}
      all={places.length}
      unanswered={unanswered.map(({ key }) => key)}
      onFill={(keys) => answer(keys, true)}
      onUndo={(keys) => answer(keys, false)}
    />
  )
}
