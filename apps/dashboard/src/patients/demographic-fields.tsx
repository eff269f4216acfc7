import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import type { FieldError } from '../ui/error-summary.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Demographics } from './demographics.ts'
import { locations, staff } from './queries.ts'
import styles from './patients.module.css'

type DemographicFieldsProps = {
  value: Demographics
  onChange: (part: Partial<Demographics>) => void
  errors: readonly FieldError[]
}

export function DemographicFields({ value, onChange, errors }: DemographicFieldsProps) {
  const { t } = useTranslation('patients')
  const field = (id: keyof Demographics) => ({ id, error: errorOf(errors, id) })
  const line = (id: 'givenName' | 'familyName' | 'preferredName' | 'phone' | 'email') => ({
    ...field(id),
    label: t(`form.${id}`),
    value: value[id],
    onChange: (text: string) => onChange({ [id]: text }),
    autoComplete: 'off' as const,
  })
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <TextField {...line('givenName')} maxLength={100} />
        <TextField {...line('familyName')} maxLength={100} />
      </div>
      <div className={styles.pair}>
        <TextField {...line('preferredName')} maxLength={100} optional />
        <DateField
          {...field('bornOn')}
          label={t('form.bornOn')}
          value={value.bornOn}
          onChange={(bornOn) => onChange({ bornOn })}
        />
      </div>
      <ChoiceGroup
        {...field('locale')}
        label={t('form.locale')}
        hint={t('form.localeHint')}
        options={(['en', 'fr'] as const).map((lang) => ({ value: lang, label: t(`lang.${lang}`) }))}
        value={value.locale}
        onChange={(locale) => onChange({ locale })}
      />
      <ChoiceGroup
        {...field('contactPreference')}
        label={t('form.contactPreference')}
        options={(['call', 'text', 'email'] as const).map((way) => ({
          value: way,
          label: t(`contact.${way}`),
        }))}
        value={value.contactPreference}
        onChange={(contactPreference) => onChange({ contactPreference })}
      />
      <div className={styles.pair}>
        <TextField
          {...line('phone')}
          type="tel"
          maxLength={40}
          optional={value.contactPreference === 'email'}
        />
        <TextField
          {...line('email')}
          type="email"
          maxLength={254}
          optional={value.contactPreference !== 'email'}
        />
      </div>
      <Places value={value} onChange={onChange} errors={errors} />
    </div>
  )
}

function Places({ value, onChange, errors }: DemographicFieldsProps) {
  const { t } = useTranslation('patients')
  const places = useQuery(locations).data?.items ?? []
  const people = useQuery(staff).data?.items ?? []
  return (
    <div className={styles.pair}>
      <SelectField
        id="locationId"
        error={errorOf(errors, 'locationId')}
        label={t('form.location')}
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.locationId}
        onChange={(locationId) => onChange({ locationId })}
      />
      <SelectField
        id="leadPhysioId"
        error={errorOf(errors, 'leadPhysioId')}
        label={t('form.leadPhysio')}
        options={people
          .filter(({ role }) => role === 'physio')
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={value.leadPhysioId}
        onChange={(leadPhysioId) => onChange({ leadPhysioId })}
      />
    </div>
  )
}
