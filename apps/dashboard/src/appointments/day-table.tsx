import type { Appointment } from '@restride/contracts/appointments'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { useFormat } from '../use-format.ts'
import { StatusButtons } from './status-buttons.tsx'
import styles from './day.module.css'

export type DayAction = { kind: 'move' | 'cancel'; appointment: Appointment }

type DayTableProps = {
  physioName: string
  rows: readonly Appointment[]
  chosenId: string | null
  onAct: (action: DayAction) => void
}

/** One physio's visits of the day in the order of the clock. */
export function DayTable({ physioName, rows, chosenId, onAct }: DayTableProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const held = rows.filter(({ status }) => status !== 'cancelled')
  return (
    <section className={styles.physio}>
      <h2>
        {physioName} <span>{t('visits', { count: held.length })}</span>
      </h2>
      <DataTable
        caption={t('dayCaption', { physio: physioName })}
        rows={rows}
        rowKey={(row) => row.id}
        selectedKey={chosenId}
        columns={[
          {
            key: 'time',
            header: t('column.time'),
            width: '8rem',
            cell: (row) => (
              <span className={styles.keep}>
                {format.time(row.startsAt)} – {format.time(row.endsAt)}
              </span>
            ),
          },
          {
            key: 'patient',
            header: t('column.patient'),
            width: '10.5rem',
            cell: (row) => (
              <>
                <b>{row.patient.name}</b>
                {row.overbookReason && (
                  <span className={styles.reason}>
                    {t('overbooked', { reason: row.overbookReason })}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'room',
            header: t('column.room'),
            width: '9rem',
            cell: (row) => (
              <span className={styles.quiet}>
                {row.room.name}, {row.location.name}
              </span>
            ),
          },
          {
            key: 'status',
            header: t('column.status'),
            bareInCard: true,
            cell: (row) => <StatusButtons appointment={row} />,
          },
          {
            key: 'change',
            header: t('column.change'),
            width: '10.5rem',
            bareInCard: true,
            cell: (row) => <Change appointment={row} onAct={onAct} />,
          },
        ]}
      />
    </section>
  )
}

function Change({
  appointment,
  onAct,
}: {
  appointment: Appointment
  onAct: (action: DayAction) => void
}) {
  const { t } = useTranslation('desk')
  if (['cancelled', 'done', 'no_show'].includes(appointment.status)) return null
  const name = appointment.patient.name
  return (
    <span className={styles.change}>
      {(['move', 'cancel'] as const).map((kind) => (
        <Button
          key={kind}
          size="small"
          aria-label={t(`${kind}.of`, { name })}
          onClick={() => onAct({ kind, appointment })}
        >
          {t(`${kind}.open`)}
        </Button>
      ))}
    </span>
  )
}
