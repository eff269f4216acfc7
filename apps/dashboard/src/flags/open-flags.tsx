import type { Flag } from '@restride/contracts/flags'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { QueryState } from '../query-state.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import { openFlagsOf } from './queries.ts'
import { ResolveFlag } from './resolve-flag.tsx'
import { FLAGS_HEADING } from './flags-heading.ts'
import styles from './flags.module.css'

type OpenFlagsProps = { patientId: string; episodeId: string; isReadOnly: boolean }

/** What a person must look at, and the words that end it. */
export function OpenFlags({ patientId, episodeId, isReadOnly }: OpenFlagsProps) {
  const { t } = useTranslation('patients')
  const queryClient = useQueryClient()
  const query = useQuery(openFlagsOf(episodeId))
  const renew = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['episodes', episodeId] }),
      queryClient.invalidateQueries({ queryKey: ['worklist'] }),
      queryClient.invalidateQueries({ queryKey: ['patients', patientId] }),
    ])
  return (
    <section>
      <h2 id={FLAGS_HEADING} tabIndex={-1} className={styles.heading}>
        {t('flags.title')}
      </h2>
      <QueryState query={query} failed={t('flags.failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.meta}>{t('flags.empty')}</p>
          ) : (
            <ul>
              {items.map((flag) => (
                <li key={flag.id} className={styles.flag}>
                  <FlagWords flag={flag} />
                  {!isReadOnly && <ResolveFlag flag={flag} onChanged={renew} />}
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  )
}

function FlagWords({ flag }: { flag: Flag }) {
  const { t } = useTranslation('patients')
  const format = useFormat()
  return (
    <>
      <p>
        <StatusChip status={flag.severity === 'soon' ? 'watch' : 'not-met'}>
          {t(`flags.severity.${flag.severity}`)}
        </StatusChip>{' '}
        <b>{t(`flags.kind.${flag.kind}`)}</b>
      </p>
      <p>{flag.reason[currentLanguage()]}</p>
      <p className={styles.meta}>
        {t('flags.raised', {
          when: format.dateTime(flag.raisedAt),
          due: format.date(flag.dueOn, 'weekday'),
          owner: flag.owner.name,
        })}
        {flag.snoozedUntil !== null &&
          ` · ${t('flags.snoozed', { day: format.date(flag.snoozedUntil, 'weekday') })}`}
      </p>
    </>
  )
}
