import type { SessionLog } from '@restride/contracts/session-logs'
import { useTranslation } from 'react-i18next'
import { feltInTurn, type Felt } from '../episodes/symptom-words.ts'
import { useReportWords } from '../episodes/use-report-words.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { useFormat } from '../use-format.ts'
import { markOf, MARKS } from './felt-mark.ts'
import { FeltShape } from './felt-shape.tsx'
import { SymptomsPicture } from './symptoms-picture.tsx'
import styles from './trends.module.css'

const MOST_SESSIONS = 18

/** What she felt during, right after and the morning after each of her last sessions. */
export function SymptomsByRun({ logs }: { logs: readonly SessionLog[] }) {
  const { t } = useTranslation(['trends', 'patients'])
  const format = useFormat()
  const wordsOf = useReportWords()
  const sessions = logs
    .filter(({ outcome }) => outcome !== 'not_today')
    .toSorted((a, b) => a.doneOn.localeCompare(b.doneOn) || a.loggedAt.localeCompare(b.loggedAt))
    .slice(-MOST_SESSIONS)
    .map((log) => ({ log, felt: feltInTurn(log) }))
  if (sessions.length === 0) return <p className={styles.quiet}>{t('symptoms.noSession')}</p>
  type Row = (typeof sessions)[number]
  const moments = (['during', 'right_after', 'next_morning', 'untimed'] as const).filter((moment) =>
    sessions.some(({ felt }) => felt.some((one) => one.moment === moment)),
  )
  const feltAt = ({ felt }: Row, moment: Felt['moment']) =>
    felt.find((one) => one.moment === moment)
  const inWords = (felt: Felt | undefined) => {
    if (!felt) return '–'
    if (felt.reports === null) return t('patients:logs.notAnswered')
    return felt.reports.map(wordsOf).join('; ') || t('patients:logs.none')
  }
  const columns: [Column<Row>, ...Column<Row>[]] = [
    {
      key: 'session',
      header: t('symptoms.session'),
      cell: ({ log }) => `${format.date(log.doneOn)}, ${t(`patients:logs.kind.${log.kind}`)}`,
    },
    ...moments.map((moment): Column<Row> => ({
      key: moment,
      header: t(`patients:logs.${moment}`),
      cell: (row) => inWords(feltAt(row, moment)),
    })),
  ]
  const shown = new Set(sessions.flatMap(({ felt }) => felt.map(markOf)))
  const troubled = sessions.filter(({ felt }) =>
    felt.some(({ reports }) => reports !== null && reports.length > 0),
  )
  return (
    <>
      <SymptomsPicture
        sessions={sessions.map(({ log, felt }) => ({ id: log.id, on: log.doneOn, felt }))}
        moments={moments}
        label={t('symptoms.picture', {
          count: sessions.length,
          days:
            troubled.length === 0
              ? t('symptoms.noDay')
              : format.list(troubled.map(({ log }) => format.date(log.doneOn))),
        })}
      />
      <p className={styles.marks}>
        {MARKS.filter((mark) => shown.has(mark)).map((mark) => (
          <span key={mark}>
            <svg width="14" height="14" aria-hidden="true">
              <FeltShape mark={mark} x={7} y={7} />
            </svg>
            {t(`symptoms.mark.${mark}`)}
          </span>
        ))}
      </p>
      <details className={styles.twin}>
        <summary>{t('asTable', { name: t('symptoms.title') })}</summary>
        <DataTable
          caption={t('symptoms.title')}
          columns={columns}
          rows={sessions.toReversed()}
          rowKey={({ log }) => log.id}
          dense
        />
      </details>
    </>
  )
}
