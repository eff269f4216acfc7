import type { AuditEvent } from '@restride/contracts/audit'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/data-table.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import styles from './audit.module.css'
import { useAuditWords } from './use-audit-words.ts'

type TrailTableProps = {
  events: readonly AuditEvent[]
  selectedId: string | null
  onSelect: (event: AuditEvent) => void
}

/** The newest entry first. A row opens its details. */
export function TrailTable({ events, selectedId, onSelect }: TrailTableProps) {
  const { t } = useTranslation('audit')
  const words = useAuditWords()
  const format = useFormat()
  return (
    <DataTable
      caption={t('title')}
      rows={events}
      rowKey={({ id }) => id}
      selectedKey={selectedId}
      onSelect={onSelect}
      dense
      columns={[
        {
          key: 'at',
          header: t('column.at'),
          cell: ({ at }) => format.dateTime(at),
          width: '11rem',
        },
        {
          key: 'who',
          header: t('column.who'),
          cell: (event) => (
            <>
              {words.who(event)} <span className={styles.quiet}>{words.role(event)}</span>
            </>
          ),
        },
        { key: 'act', header: t('column.act'), cell: words.act },
        {
          key: 'patient',
          header: t('column.patient'),
          cell: ({ patientName }) => patientName ?? t('noPatient'),
        },
        {
          key: 'outcome',
          header: t('column.outcome'),
          width: '8rem',
          cell: ({ outcome }) =>
            outcome === 'success' ? (
              t('outcome.success')
            ) : (
              <StatusChip status="watch">{t('outcome.failure')}</StatusChip>
            ),
        },
      ]}
    />
  )
}
