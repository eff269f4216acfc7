import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sessionLogsOf } from '../episodes/queries.ts'
import { QueryState } from '../query-state.tsx'
import { useFormat } from '../use-format.ts'
import { trendsOf } from './queries.ts'
import { RunMinutes } from './run-minutes.tsx'
import { SymptomsByRun } from './symptoms-by-run.tsx'
import styles from './trends.module.css'

/** How her weeks went: minutes against the limit, sessions done, symptoms at each. */
export function TrendsSection({ episodeId }: { episodeId: string }) {
  const { t } = useTranslation('trends')
  const format = useFormat()
  const trends = useQuery(trendsOf(episodeId))
  const logs = useQuery(sessionLogsOf(episodeId))
  return (
    <>
      <section>
        <h2 className={styles.heading}>{t('minutes.title')}</h2>
        <QueryState query={trends} failed={t('failed')}>
          {({ adherence, weeks }) => (
            <>
              <RunMinutes weeks={weeks} />
              <p>
                {adherence === null
                  ? t('adherence.none')
                  : t('adherence.done', {
                      done: adherence.done,
                      count: adherence.planned,
                      since: format.date(adherence.since),
                    })}
              </p>
            </>
          )}
        </QueryState>
      </section>
      <section>
        <h2 className={styles.heading}>{t('symptoms.title')}</h2>
        <QueryState query={logs} failed={t('symptoms.failed')}>
          {({ items }) => <SymptomsByRun logs={items} />}
        </QueryState>
      </section>
    </>
  )
}
