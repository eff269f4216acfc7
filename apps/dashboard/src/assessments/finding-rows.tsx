import { errorOf } from '../form-errors.ts'
import { type Json, valueAt, withValueAt } from '../three-way-merge.ts'
import { NumberStepper } from '../ui/number-stepper.tsx'
import { OneOf } from '../ui/one-of.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Draft, SectionProps } from './draft.ts'
import { type Answer, answerAt, type FieldOf, type RowGroup } from './finding-fields.ts'
import styles from './questions.module.css'
import { useFindingWords } from './use-finding-words.ts'

/** Figures that are counted up to; every other one is typed as it was measured. */
const STEPS: Record<string, number> = {
  fastContractions: 1,
  longContractions: 1,
  longHoldSeconds: 1,
  gentleHoldSeconds: 5,
  descentCm: 0.5,
  sleepHours: 0.5,
  beighton: 1,
}

type FindingRowsProps<Group extends RowGroup> = SectionProps & {
  group: Group
  /** In clinical order. */
  fields: readonly FieldOf<Group>[]
}

/** One row for each answer: its name left, the control the contract asks for right. */
export function FindingRows<Group extends RowGroup>(props: FindingRowsProps<Group>) {
  const { group, fields, ...section } = props
  return (
    <ul className={styles.questions} data-columns="aligned">
      {fields.map((field) => (
        <li key={field}>
          <FindingControl {...section} group={group} field={field} />
        </li>
      ))}
    </ul>
  )
}

type FindingControlProps = SectionProps & { group: RowGroup; field: string }

function FindingControl({ group, field, draft, change, errors }: FindingControlProps) {
  const words = useFindingWords()
  const id = `findings.${group}.${field}`
  const answer = answerAt(group, field)
  const value = findingAt(draft, group, field)
  const set = (next: Json) => change((now) => withFinding(now, group, field, next))
  const shared = {
    id,
    label: words.nameOf(group, field),
    hint: words.hintOf(group, field),
    error: errorOf(errors, id),
  }
  switch (answer.kind) {
    case 'choice':
      return (
        <OneOf
          {...shared}
          options={answer.options.map((option) => ({
            value: `${option}`,
            label: words.optionOf(group, field, option),
          }))}
          value={answer.options.find((option) => option === value)?.toString() ?? null}
          onChange={(chosen) =>
            set(answer.options.find((option) => `${option}` === chosen) ?? null)
          }
        />
      )
    case 'amount':
      return (
        <NumberStepper
          {...shared}
          min={answer.min}
          max={answer.max}
          step={stepOf(field, answer)}
          hasButtons={field in STEPS}
          suffix={words.unitOf(group, field)}
          value={typeof value === 'number' ? value : null}
          onChange={set}
        />
      )
    case 'text':
      return (
        <TextField
          {...shared}
          maxLength={answer.maxLength}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => set(text === '' ? null : text)}
        />
      )
  }
}

function stepOf(field: string, { isWhole }: Extract<Answer, { kind: 'amount' }>): number {
  return STEPS[field] ?? (isWhole ? 1 : 0.1)
}

export function findingAt(draft: Draft, group: RowGroup, field: string): Json {
  return valueAt(draft.findings, [group, field]) ?? null
}

export function withFinding(draft: Draft, group: RowGroup, field: string, value: Json): Draft {
  return withValueAt(draft, ['findings', group, field], value)
}
