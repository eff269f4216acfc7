import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import type { FieldError } from '../ui/error-summary.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type BirthForm, isSevere } from './birth.ts'
import styles from './episodes.module.css'

type BirthFieldsProps = {
  value: BirthForm
  onChange: (part: Partial<BirthForm>) => void
  errors: readonly FieldError[]
}

const MODES = ['vaginal', 'instrumental', 'caesarean'] as const
const TEARS = ['0', '1', '2', '3a', '3b', '3c', '4'] as const
const FEEDINGS = ['breast', 'mixed', 'bottle', 'none'] as const

export function BirthFields({ value, onChange, errors }: BirthFieldsProps) {
  const { t } = useTranslation('patients')
  const placeholder = t('form.notKnown')
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <DateField
          id="birth.bornOn"
          error={errorOf(errors, 'birth.bornOn')}
          label={t('form.birthOn')}
          value={value.bornOn}
          onChange={(bornOn) => onChange({ bornOn })}
        />
        <SelectField
          id="birth.mode"
          label={t('form.mode')}
          placeholder={placeholder}
          options={MODES.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
          value={value.mode}
          onChange={(mode) => onChange({ mode })}
        />
        <SelectField
          id="birth.tearGrade"
          label={t('form.tearGrade')}
          placeholder={placeholder}
          options={TEARS.map((tear) => ({ value: tear, label: t(`tear.${tear}`) }))}
          value={value.tearGrade}
          onChange={(tearGrade) => onChange({ tearGrade })}
        />
        <SelectField
          id="feeding"
          label={t('form.feeding')}
          placeholder={placeholder}
          options={FEEDINGS.map((feeding) => ({ value: feeding, label: t(`feeding.${feeding}`) }))}
          value={value.feeding}
          onChange={(feeding) => onChange({ feeding })}
        />
      </div>
      {isSevere(value.tearGrade) && (
        <DateField
          id="birth.tearReviewedOn"
          error={errorOf(errors, 'birth.tearReviewedOn')}
          label={t('form.tearReviewedOn')}
          hint={t('form.tearReviewedHint')}
          optional
          value={value.tearReviewedOn}
          onChange={(tearReviewedOn) => onChange({ tearReviewedOn })}
        />
      )}
      <div className={styles.wide}>
        <TextField
          id="goal"
          label={t('form.goal')}
          hint={t('form.goalHint')}
          optional
          maxLength={500}
          value={value.goal}
          onChange={(goal) => onChange({ goal })}
        />
      </div>
      <ChoiceGroup
        id="profile"
        label={t('form.profile')}
        options={(['goom2019', 'article2021'] as const).map((profile) => ({
          value: profile,
          label: t(`profile.${profile}`),
        }))}
        value={value.profile}
        onChange={(profile) => onChange({ profile })}
      />
    </div>
  )
}
