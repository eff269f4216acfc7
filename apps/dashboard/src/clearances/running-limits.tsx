import { IconPlus, IconX } from '@tabler/icons-react'
import { LEVELS } from '@restride/rules/plans/plan'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { Button } from '../ui/button.tsx'
import type { FieldError } from '../ui/error-summary.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useLevelOptions } from './use-level-words.ts'
import styles from './clearances.module.css'

const MOST_CONDITIONS = 10

type StageFieldProps = {
  value: string | null
  onChange: (stage: string | null) => void
  errors: readonly FieldError[]
}

export function StageField({ value, onChange, errors }: StageFieldProps) {
  const { t } = useTranslation('clearances')
  return (
    <SelectField
      id="stage"
      label={t('stage')}
      hint={t('stageHint')}
      error={errorOf(errors, 'stage')}
      options={useLevelOptions()}
      value={LEVELS.find((level) => level === value) ?? null}
      onChange={onChange}
    />
  )
}

type ConditionFieldsProps = {
  values: readonly string[]
  onChange: (conditions: string[]) => void
  errors: readonly FieldError[]
}

export function ConditionFields({ values, onChange, errors }: ConditionFieldsProps) {
  const { t } = useTranslation('clearances')
  return (
    <fieldset className={styles.conditions} aria-describedby="conditions-hint">
      <legend>{t('conditions')}</legend>
      <span id="conditions-hint" className={styles.meta}>
        {t('conditionsHint')}
      </span>
      {values.map((condition, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no other name than their place
        <div key={index} className={styles.condition}>
          <TextField
            id={`conditions.${index}`}
            label={t('condition', { number: index + 1 })}
            labelHidden
            maxLength={300}
            error={errorOf(errors, `conditions.${index}`)}
            value={condition}
            onChange={(text) => onChange(values.with(index, text))}
          />
          {values.length > 1 && (
            <Button
              variant="quiet"
              icon={<IconX aria-hidden="true" />}
              aria-label={t('removeCondition', { number: index + 1 })}
              onClick={() => onChange(values.toSpliced(index, 1))}
            >
              {''}
            </Button>
          )}
        </div>
      ))}
      {values.length < MOST_CONDITIONS && (
        <div>
          <Button
            size="small"
            icon={<IconPlus aria-hidden="true" />}
            onClick={() => onChange([...values, ''])}
          >
            {t('addCondition')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
