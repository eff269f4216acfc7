import type { FollowUp } from '@restride/contracts/follow-ups'
import { useTranslation } from 'react-i18next'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useFormat } from '../use-format.ts'
import type { FollowUpList } from './queries.ts'
import { useWindow } from './use-window.ts'
import styles from './follow-ups.module.css'

type DueListProps = {
  list: FollowUpList
  rows: readonly FollowUp[]
  selectedId: string | null
  onSelect: (followUp: FollowUp) => void
}

export function DueList({ list, rows, selectedId, onSelect }: DueListProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const window = useWindow()

  const when: Column<FollowUp> =
    list === 'snoozed'
      ? {
          key: 'until',
          header: t('column.until'),
          width: '4.5rem',
          cell: (row) => row.snoozedUntil && format.date(row.snoozedUntil),
        }
      : {
          key: 'late',
          header: t('column.late'),
          width: '4.5rem',
          cell: (row) => row.daysLate > 0 && <b>{t('days', { count: row.daysLate })}</b>,
        }

  return (
    <div className={styles.list}>
      <DataTable
        caption={t(`caption.${list}`)}
        rows={rows}
        rowKey={(row) => row.id}
        selectedKey={selectedId}
        onSelect={onSelect}
        columns={[
          {
            key: 'patient',
            header: t('column.patient'),
            cell: (row) => <PatientName followUp={row} />,
          },
          {
            key: 'window',
            header: t('column.window'),
            width: '7.5rem',
            cell: (row) => <span className={styles.keep}>{window(row.dueFrom, row.dueTo)}</span>,
          },
          when,
          {
            key: 'asked',
            header: t('column.askedBy'),
            width: '7.5rem',
            cell: (row) => <span className={styles.quiet}>{row.askedBy.name}</span>,
          },
          {
            key: 'length',
            header: t('column.length'),
            width: '4.25rem',
            align: 'end',
            cell: (row) => (
              <span className={styles.keep}>{t('minutes', { count: row.durationMinutes })}</span>
            ),
          },
          {
            key: 'prefers',
            header: t('column.prefers'),
            width: '4.25rem',
            cell: (row) => (
              <span className={styles.quiet}>{t(`prefers.${row.patient.contactPreference}`)}</span>
            ),
          },
          {
            key: 'tries',
            header: t('column.tries'),
            width: '4.25rem',
            align: 'end',
            cell: (row) => <span className={styles.quiet}>{row.tries}</span>,
          },
        ]}
      />
    </div>
  )
}

function PatientName({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation('desk')
  return (
    <>
      {followUp.patient.name}
      {followUp.patient.locale === 'fr' && (
        <>
          {' '}
          <span className={styles.tag} aria-hidden="true">
            FR
          </span>
          <VisuallyHidden>{t('writesFrench')}</VisuallyHidden>
        </>
      )}
    </>
  )
}
