import type { Appointment } from '@restride/contracts/appointments'
import { addDays } from '@restride/rules/plain-date'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DayPanel } from '../appointments/day-panel.tsx'
import { DayTable, type DayAction } from '../appointments/day-table.tsx'
import { appointmentsBetween } from '../appointments/queries.ts'
import { LocationFilter } from '../desk/location-filter.tsx'
import { OfflineError } from '../http.ts'
import { paths } from '../paths.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFormat } from '../use-format.ts'
import styles from './day-page.module.css'
import { FailedState } from '../failed-state.tsx'

/** The day's visits of every physio, in the clinic's time. */
export function DayPage() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const search = useSearch({ from: '/staff/desk/day' })
  const navigate = useNavigate({ from: paths.deskDay })
  const date = search.date ?? format.today()
  const query = useQuery(appointmentsBetween(date, date, { locationId: search.location }))
  const [action, setAction] = useState<DayAction | null>(null)

  const day = (next: string) => ({ ...search, date: next })
  const groups = perPhysio(query.data?.items ?? [])
  const dayWords = format.date(date, 'full')
  return (
    <div className={styles.page}>
      <div className={styles.heading}>
        <PageHeading
          title={`${t('day')}, ${dayWords}`}
          actions={
            <>
              <nav className={styles.arrows} aria-label={t('dayArrows')}>
                <ButtonLink
                  to={paths.deskDay}
                  search={day(addDays(date, -1))}
                  aria-label={t('dayBefore')}
                  icon={<IconChevronLeft aria-hidden="true" />}
                />
                <ButtonLink to={paths.deskDay} search={day(format.today())}>
                  {t('today')}
                </ButtonLink>
                <ButtonLink
                  to={paths.deskDay}
                  search={day(addDays(date, 1))}
                  aria-label={t('dayAfter')}
                  icon={<IconChevronRight aria-hidden="true" />}
                />
              </nav>
              <DateField
                label={t('column.date')}
                labelHidden
                value={date}
                onChange={(next) => next !== null && void navigate({ search: day(next) })}
              />
              <LocationFilter
                value={search.location}
                onChange={(location) => void navigate({ search: { ...search, location } })}
              />
            </>
          }
        >
          {dayWords}
        </PageHeading>
      </div>
      {query.isPending && (
        <div className={styles.state}>
          <Skeleton shape="rows" count={8} />
        </div>
      )}
      {query.isError && (
        <div className={styles.state}>
          <FailedState
            error={query.error}
            failed={t(query.error instanceof OfflineError ? 'failed.offline' : 'failed.day')}
            safe={t(query.data ? 'failed.old' : 'failed.safe')}
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
          />
        </div>
      )}
      {query.isSuccess && groups.length === 0 && (
        <div className={styles.state}>
          <EmptyState
            title={t('empty.day')}
            actions={
              <ButtonLink to={paths.desk} search={{ list: 'due' }}>
                {t('toDue')}
              </ButtonLink>
            }
          />
        </div>
      )}
      {groups.map(({ physio, rows }) => (
        <DayTable
          key={physio.id}
          physioName={physio.name}
          rows={rows}
          chosenId={action?.appointment.id ?? null}
          onAct={setAction}
        />
      ))}
      {action && <DayPanel action={action} onClose={() => setAction(null)} />}
    </div>
  )
}

function perPhysio(items: readonly Appointment[]) {
  const groups = new Map<string, { physio: Appointment['physio']; rows: Appointment[] }>()
  for (const item of items) {
    const group = groups.get(item.physio.id) ?? { physio: item.physio, rows: [] }
    group.rows.push(item)
    groups.set(item.physio.id, group)
  }
  for (const { rows } of groups.values()) {
    rows.sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  }
  return [...groups.values()].toSorted((a, b) => a.physio.name.localeCompare(b.physio.name))
}
