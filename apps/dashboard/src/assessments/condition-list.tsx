import type { Condition, ConditionAnswer } from '@restride/rules/facts'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { YesNo } from '../ui/yes-no.tsx'
import { useFormat } from '../use-format.ts'
import { keysOf, type SectionProps, withGroup } from './draft.ts'
import { NoneOfThese } from './none-of-these.tsx'
import styles from './questions.module.css'
import { spokenRules } from './spoken-rules.ts'

/** Conditions that need a doctor's clearance; a "yes" asks who gave it and when. */
export function ConditionList({ draft, change, errors }: SectionProps) {
  const { CONDITION_NAMES } = spokenRules()
  const { answers } = draft.findings.conditions
  const all = keysOf(answers)
  const set = (keys: readonly string[], members: Partial<ConditionAnswer>) =>
    change((now) => {
      const next = { ...now.findings.conditions.answers }
      for (const condition of all) {
        if (keys.includes(condition)) next[condition] = { ...next[condition], ...members }
      }
      return withGroup(now, 'conditions', { answers: next })
    })
  return (
    <>
      <NoneOfThese
        all={all.length}
        unanswered={all.filter((condition) => answers[condition].present === null)}
        onNone={(keys) => set(keys, { present: 'no' })}
        onUndo={(keys) => set(keys, { present: null })}
      />
      <ul className={styles.questions} data-columns="two">
        {all.map((condition) => (
          <li key={condition}>
            <YesNo
              id={`findings.conditions.answers.${condition}.present`}
              label={CONDITION_NAMES[condition]}
              value={answers[condition].present}
              onChange={(present) => set([condition], { present })}
            />
            {answers[condition].present === 'yes' && (
              <Cleared
                condition={condition}
                answer={answers[condition]}
                errors={errors}
                onChange={(members) => set([condition], members)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

type ClearedProps = {
  condition: Condition
  answer: ConditionAnswer
  errors: SectionProps['errors']
  onChange: (members: Partial<ConditionAnswer>) => void
}

function Cleared({ condition, answer, errors, onChange }: ClearedProps) {
  const { t } = useTranslation('assessments')
  const today = useFormat().today()
  const id = `findings.conditions.answers.${condition}`
  return (
    <div className={styles.cleared}>
      <TextField
        id={`${id}.clearedBy`}
        label={t('conditions.clearedBy')}
        hint={t('conditions.clearedByHint')}
        maxLength={200}
        value={answer.clearedBy ?? ''}
        onChange={(name) => onChange({ clearedBy: name.trim() === '' ? null : name })}
      />
      <DateField
        id={`${id}.clearedOn`}
        label={t('conditions.clearedOn')}
        max={today}
        value={answer.clearedOn}
        error={errorOf(errors, `${id}.clearedOn`)}
        onChange={(clearedOn) => onChange({ clearedOn })}
      />
    </div>
  )
}
