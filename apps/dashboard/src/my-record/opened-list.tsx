import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { useFormat } from '../use-format.ts'
import { EntryList, Section } from '../ui/section.tsx'
import styles from './my-record.module.css'
import { myOpened } from './queries.ts'

/** Who opened it from outside her care team, and why. */
export function OpenedList() {
  const { t } = useTranslation('my-record')
  const format = useFormat()
  const query = useQuery(myOpened)
  return (
    <Section title={t('opened.title')} size="touch">
      <QueryState query={query} failed={t('failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{t('opened.none')}</p>
          ) : (
            <>
              <p className={styles.quiet}>{t('opened.lead')}</p>
              <EntryList>
                {items.map(({ expiresAt, grantedAt, id, reason, reasonCode, who }) => (
                  <li key={id}>
                    <b>{t('opened.line', { who, when: format.dateTime(grantedAt, 'full') })}</b>
                    <span>
                      {t(`reason.${reasonCode}`)} {reason}
                    </span>
                    {expiresAt <= new Date().toISOString() && (
                      <span className={styles.quiet}>
                        {t('opened.until', { time: format.time(expiresAt) })}
                      </span>
                    )}
                  </li>
                ))}
              </EntryList>
            </>
          )
        }
      </QueryState>
    </Section>
  )
}
