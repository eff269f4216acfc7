import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { staff } from '../patients/queries.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import styles from './audit.module.css'
import { ACTIONS, type TrailSearch } from './trail-search.ts'

type TrailFiltersProps = {
  search: TrailSearch
  /** Whose record the list is narrowed to, when that is known. */
  patientName: string | null
  onChange: (change: TrailSearch) => void
  onClear: () => void
}

export function TrailFilters({ search, patientName, onChange, onClear }: TrailFiltersProps) {
  const { t } = useTranslation('audit')
  const people = useQuery(staff).data?.items ?? []
  const isNarrowed = Object.values(search).some((value) => value !== undefined)
  return (
    <search className={styles.filters} aria-label={t('filter.title')}>
      <SelectField
        label={t('filter.person')}
        placeholder={t('filter.everyone')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={search.person ?? null}
        onChange={(person) => onChange({ person: person ?? undefined })}
      />
      <SelectField
        label={t('filter.action')}
        placeholder={t('filter.any')}
        options={ACTIONS.map((value) => ({ value, label: t(`action.${value}`) }))}
        value={ACTIONS.find((known) => known === search.action) ?? null}
        onChange={(action) => onChange({ action: action ?? undefined })}
      />
      <SelectField
        label={t('filter.outcome')}
        placeholder={t('filter.any')}
        options={(['success', 'failure'] as const).map((value) => ({
          value,
          label: t(`outcome.${value}`),
        }))}
        value={search.outcome ?? null}
        onChange={(outcome) => onChange({ outcome: outcome ?? undefined })}
      />
      <SelectField
        label={t('filter.grant')}
        placeholder={t('filter.any')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`grant.${value}`) }))}
        value={search.grant ?? null}
        onChange={(grant) => onChange({ grant: grant ?? undefined })}
      />
      <DateField
        label={t('filter.from')}
        value={search.from ?? null}
        max={search.to}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DateField
        label={t('filter.to')}
        value={search.to ?? null}
        min={search.from}
        onChange={(to) => onChange({ to: to ?? undefined })}
      />
      {isNarrowed && (
        <div className={styles.clear}>
          {search.patient !== undefined && (
            <span>
              {patientName === null ? t('filter.onePatient') : t('filter.only', { patientName })}
            </span>
          )}
          <Button variant="quiet" onClick={onClear}>
            {t('filter.clear')}
          </Button>
        </div>
      )}
    </search>
  )
}
