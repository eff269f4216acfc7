import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../ui/select-field.tsx'
import { locations } from './queries.ts'

type LocationFilterProps = {
  value: string | undefined
  onChange: (locationId: string | undefined) => void
}

export function LocationFilter({ value, onChange }: LocationFilterProps) {
  const { t } = useTranslation('desk')
  const { data } = useQuery(locations)
  const options = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <SelectField
      label={t('location')}
      labelHidden
      placeholder={t('allLocations')}
      options={options}
      value={options.some((option) => option.value === value) ? (value ?? null) : null}
      onChange={(id) => onChange(id ?? undefined)}
    />
  )
}
