import type { accessEntrySchema } from '@restride/contracts/people'
import { useTranslation } from 'react-i18next'
import type { output } from 'zod/mini'
import { useFormat } from '../use-format.ts'
import { plainDateAt } from '../format.ts'
import { useUser } from '../session.ts'
import styles from './access-list.module.css'

type Entry = output<typeof accessEntrySchema>

/** Who did what with a record, day by day. Her own looks stand as "You" on her own screen. */
export function AccessList({ entries, own }: { entries: readonly Entry[]; own: boolean }) {
  const { t } = useTranslation('access-log')
  const format = useFormat()
  const { timeZone } = useUser().clinic
  const days = Map.groupBy(entries, ({ at }) => plainDateAt(new Date(at), timeZone))
  return [...days].map(([day, ofDay]) => (
    <section key={day} className={styles.day} data-own={own}>
      <h2>{format.date(day, own ? 'full' : 'withYear')}</h2>
      <ul>
        {ofDay.map((entry) => (
          <li key={entry.id} data-refused={entry.action === 'refused'}>
            <span className={styles.time}>{format.time(entry.at)}</span>
            <span>
              <b>{own && entry.role === 'patient' ? t('you') : entry.who}</b>
              {!(own && entry.role === 'patient') && (
                <span className={styles.role}>, {t(`role.${entry.role}`)}</span>
              )}
              <br />
              <Act entry={entry} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  ))
}

function Act({ entry: { action, what } }: { entry: Entry }) {
  const { t } = useTranslation('access-log')
  if (action === 'refused' || action === 'opened_with_reason') return t(`action.${action}`)
  const things: Record<string, string> = t('thing', { returnObjects: true })
  return t('act', {
    action: t(`action.${action}`),
    thing: things[what.replaceAll(' ', '_')] ?? t('part'),
  })
}
