import type { CheckInRecord } from '@restride/contracts/session-logs'
import { CHANGE_NAMES } from '@restride/rules/responses/change-response'
import { signName } from '@restride/rules/signs'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { StatusIcon } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import { useText } from '../use-text.ts'
import styles from './episodes.module.css'
import { checkInsOf } from './queries.ts'
import { useReportWords } from './use-report-words.ts'

const SHOWN = 3

/** What she told outside her sessions, newest first; nothing before the first, and nothing while it is read. */
export function CheckInList({ episodeId }: { episodeId: string }) {
  const { t } = useTranslation('patients')
  const query = useQuery(checkInsOf(episodeId))
  return (
    <QueryState query={query} failed={t('checkIns.failed')} skeleton={false}>
      {({ items }) => {
        // What belongs to a session stands with it.
        const own = items.filter(({ sessionLogId }) => sessionLogId === null).slice(0, SHOWN)
        if (own.length === 0) return null
        return (
          <section>
            <h2 className={styles.heading}>{t('checkIns.title')}</h2>
            <ul>
              {own.map((checkIn) => (
                <Told key={checkIn.id} checkIn={checkIn} />
              ))}
            </ul>
          </section>
        )
      }}
    </QueryState>
  )
}

function Told({ checkIn }: { checkIn: CheckInRecord }) {
  const { t } = useTranslation('patients')
  const format = useFormat()
  const text = useText()
  const words = useReportWords()
  const { changes, note, on, redFlags, symptoms } = checkIn
  const felt = [...redFlags.map((sign) => text(signName(sign))), ...symptoms.map(words)]
  const isNothing = felt.length === 0 && changes.length === 0 && note === ''
  return (
    <li className={styles.log}>
      <p>
        <b>{format.date(on, 'weekday')}</b>
      </p>
      {felt.map((one) => (
        <p key={one} className={styles.felt}>
          <StatusIcon status="not-met" size={16} />
          {one}
        </p>
      ))}
      {changes.map((change) => (
        <p key={change}>{text(CHANGE_NAMES[change])}</p>
      ))}
      {note !== '' && (
        <p>
          <q>{note}</q>
        </p>
      )}
      {isNothing && <p className={styles.quiet}>{t('logs.none')}</p>}
    </li>
  )
}
