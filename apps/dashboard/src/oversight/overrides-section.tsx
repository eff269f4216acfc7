import type { OverridesReport } from '@restride/contracts/oversight'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { QueryState } from '../query-state.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { overridesReport } from './queries.ts'
import styles from './oversight.module.css'
import { useCount, useMonth } from './use-count.ts'

/** In spite of which criterion somebody was let run, month by month. */
export function OverridesSection() {
  const { t } = useTranslation('oversight')
  const query = useQuery(overridesReport)
  return (
    <section className={styles.section}>
      <h2>{t('overrides.title')}</h2>
      <p className={styles.quiet}>{t('overrides.lead')}</p>
      <QueryState query={query} failed={t('failed')}>
        {(report) => (
          <>
            <ByCriterion report={report} />
            <ByMonth report={report} />
          </>
        )}
      </QueryState>
    </section>
  )
}

function ByCriterion({ report: { criteria, months } }: { report: OverridesReport }) {
  const { t } = useTranslation('oversight')
  const count = useCount()
  const monthName = useMonth()
  const lang = currentLanguage()
  const rows = criteria.flatMap(({ counts, id, title }) =>
    counts.map((times, index) => ({
      id,
      title: title?.[lang] ?? id,
      month: months[index]?.month ?? '',
      times,
    })),
  )
  const found = rows
    .filter(({ times }) => times !== 0)
    .toSorted((a, b) => b.month.localeCompare(a.month) || a.id.localeCompare(b.id))
  if (found.length === 0) return <p>{t('overrides.none')}</p>
  return (
    <DataTable
      caption={t('overrides.byCriterion')}
      rows={found}
      rowKey={({ id, month }) => `${month} ${id}`}
      columns={[
        {
          key: 'criterion',
          header: t('overrides.criterion'),
          cell: ({ id, title }) => `${title} (${id})`,
        },
        {
          key: 'month',
          header: t('month'),
          width: '11rem',
          cell: ({ month }) => monthName(month),
        },
        {
          key: 'times',
          header: t('overrides.times'),
          width: '9rem',
          align: 'end',
          cell: ({ times }) => count(times),
        },
      ]}
    />
  )
}

function ByMonth({ report: { months } }: { report: OverridesReport }) {
  const { t } = useTranslation('oversight')
  const count = useCount()
  const monthName = useMonth()
  const decided = months.filter(({ decisions }) => decisions !== 0).toReversed()
  if (decided.length === 0) return null
  return (
    <DataTable
      caption={t('overrides.byMonth')}
      rows={decided}
      rowKey={({ month }) => month}
      columns={[
        { key: 'month', header: t('month'), cell: ({ month }) => monthName(month) },
        {
          key: 'decisions',
          header: t('overrides.decisions'),
          width: '11rem',
          align: 'end',
          cell: ({ decisions }) => count(decisions),
        },
        {
          key: 'overrides',
          header: t('overrides.beyond'),
          width: '14rem',
          align: 'end',
          cell: ({ overrides }) => count(overrides),
        },
      ]}
    />
  )
}
