import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../audit/audit.module.css'
import { startOfDay } from '../audit/clinic-day.ts'
import { MoreButton } from '../audit/more-button.tsx'
import { unlinkedAccess } from '../audit/queries.ts'
import { paths } from '../paths.ts'
import { QueryState } from '../query-state.tsx'
import { useUser } from '../session.ts'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFormat } from '../use-format.ts'

const DAYS = { month: 30, quarter: 91, all: null } as const
const DAY_MS = 86_400_000
type Period = keyof typeof DAYS

/** Who opened a record with nothing that links her or him to the patient. */
export function UnlinkedAccessPage() {
  const { t } = useTranslation(['audit', 'shell'])
  const format = useFormat()
  const { timeZone } = useUser().clinic
  const [period, setPeriod] = useState<Period>('quarter')
  const query = useInfiniteQuery(unlinkedAccess(begin(period, format.today(), timeZone)))
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className={styles.page}>
      <div className={styles.inset}>
        <PageHeading>{t('unlinked.title')}</PageHeading>
        <p className={styles.intro}>{t('unlinked.intro')}</p>
        <div className={styles.period}>
          <ChoiceGroup
            label={t('unlinked.period')}
            options={(['month', 'quarter', 'all'] as const).map((value) => ({
              value,
              label: t(`unlinked.${value}`),
            }))}
            value={period}
            onChange={setPeriod}
          />
        </div>
      </div>
      <QueryState
        query={query}
        failed={t('unlinked.failed')}
        skeleton={<Skeleton shape="rows" count={6} />}
      >
        {() =>
          rows.length === 0 ? (
            <div className={styles.inset}>
              <EmptyState title={t('unlinked.empty')}>
                <p>{t('unlinked.emptyText')}</p>
              </EmptyState>
            </div>
          ) : (
            <>
              <DataTable
                caption={t('unlinked.title')}
                rows={rows}
                rowKey={({ actorId, patientId }) => `${actorId} ${patientId}`}
                columns={[
                  {
                    key: 'who',
                    header: t('column.who'),
                    cell: ({ actorName, actorRole }) => (
                      <>
                        {actorName}{' '}
                        <span className={styles.quiet}>{t(`shell:role.${actorRole}`)}</span>
                      </>
                    ),
                  },
                  {
                    key: 'patient',
                    header: t('column.patient'),
                    cell: ({ patientName }) => patientName,
                  },
                  {
                    key: 'looks',
                    header: t('unlinked.looks'),
                    cell: ({ looks }) => looks,
                    align: 'end',
                    width: '6rem',
                  },
                  {
                    key: 'refused',
                    header: t('unlinked.refused'),
                    cell: ({ refused }) => refused,
                    align: 'end',
                    width: '6rem',
                  },
                  {
                    key: 'last',
                    header: t('unlinked.last'),
                    cell: ({ lastAt }) => format.dateTime(lastAt),
                    width: '12rem',
                  },
                  {
                    key: 'open',
                    header: t('unlinked.entries'),
                    width: '9rem',
                    cell: ({ actorId, actorName, patientId, patientName }) => (
                      <Link
                        to={paths.audit}
                        search={{ person: actorId, patient: patientId }}
                        aria-label={t('unlinked.openOf', { actorName, patientName })}
                      >
                        {t('unlinked.open')}
                      </Link>
                    ),
                  },
                ]}
              />
              <div className={styles.inset}>
                <div>
                  <MoreButton query={query} />
                </div>
              </div>
            </>
          )
        }
      </QueryState>
    </div>
  )
}

function begin(period: Period, today: string, timeZone: string): string | undefined {
  const days = DAYS[period]
  if (days === null) return undefined
  const day = new Date(Date.parse(`${today}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10)
  return startOfDay(day, timeZone)
}
