import type { SessionLog } from '@restride/contracts/session-logs'
import { IconCircle, IconMinus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { StatusIcon } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import { sessionLogsOf } from './queries.ts'
import { type Felt, feltInTurn } from './symptom-words.ts'
import { useReportWords } from './use-report-words.ts'
import styles from './episodes.module.css'

type SessionLogListProps = {
  episodeId: string
  most?: number | undefined
  /** Where it stands among the headings of its page. */
  level?: 'h2' | 'h3' | undefined
}

/** Her latest sessions, with what she felt during, right after and the next morning. */
export function SessionLogList({
  episodeId,
  most = 5,
  level: Heading = 'h2',
}: SessionLogListProps) {
  const { t } = useTranslation('patients')
  const query = useQuery(sessionLogsOf(episodeId))
  return (
    <section>
      <Heading className={Heading === 'h2' ? styles.heading : styles.label}>
        {t('logs.title')}
      </Heading>
      <QueryState query={query} failed={t('logs.failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{t('logs.empty')}</p>
          ) : (
            <ul>
              {items
                .toSorted(
                  (a, b) =>
                    b.doneOn.localeCompare(a.doneOn) || b.loggedAt.localeCompare(a.loggedAt),
                )
                .slice(0, most)
                .map((log) => (
                  <Log key={log.id} log={log} />
                ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  )
}

function Log({ log }: { log: SessionLog }) {
  const { t } = useTranslation('patients')
  const format = useFormat()
  const amounts = [
    log.runMinutes > 0 ? t('logs.run', { minutes: log.runMinutes }) : null,
    log.walkMinutes > 0 ? t('logs.walk', { minutes: log.walkMinutes }) : null,
    log.outcome === 'done' ? null : t(`logs.outcome.${log.outcome}`),
    log.feeling === null ? t('logs.noFeeling') : t(`logs.feeling.${log.feeling}`),
  ].filter((part) => part !== null)
  return (
    <li className={styles.log}>
      <p className={styles.logHead}>
        <b>
          {format.date(log.doneOn, 'weekday')}, {t(`logs.kind.${log.kind}`)}
        </b>
        <span className={styles.quiet}>{amounts.join(' · ')}</span>
      </p>
      {log.note !== '' && (
        <p>
          <q>{log.note}</q>
        </p>
      )}
      <dl className={styles.times}>
        {feltInTurn(log).map((felt) => (
          <Moment key={felt.moment} felt={felt} />
        ))}
      </dl>
    </li>
  )
}

function Moment({ felt: { moment, reports } }: { felt: Felt }) {
  const { t } = useTranslation('patients')
  const words = useReportWords()
  const felt = reports === null ? 'unanswered' : reports.length > 0 ? 'yes' : 'none'
  return (
    <div>
      <dt>{t(`logs.${moment}`)}</dt>
      <dd data-felt={felt}>
        {felt === 'unanswered' && <IconMinus size={16} aria-hidden="true" />}
        {felt === 'none' && <IconCircle size={16} aria-hidden="true" />}
        {felt === 'yes' && <StatusIcon status="not-met" size={16} />}
        <span>
          {reports === null
            ? t('logs.notAnswered')
            : reports.map(words).join('; ') || t('logs.none')}
        </span>
      </dd>
    </div>
  )
}
