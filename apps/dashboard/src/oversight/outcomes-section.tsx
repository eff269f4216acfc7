import type { OutcomesReport } from '@restride/contracts/oversight'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { useFormat } from '../use-format.ts'
import { outcomesReport } from './queries.ts'
import styles from './oversight.module.css'
import { useCount } from './use-count.ts'

/** What became of everybody who came, whether she stayed or not. */
export function OutcomesSection() {
  const { t } = useTranslation('oversight')
  const query = useQuery(outcomesReport)
  return (
    <section className={styles.section}>
      <h2>{t('outcomes.title')}</h2>
      <p className={styles.quiet}>{t('outcomes.lead')}</p>
      <QueryState query={query} failed={t('failed')}>
        {(report) =>
          report.episodes === 0 ? <p>{t('outcomes.none')}</p> : <Outcomes report={report} />
        }
      </QueryState>
    </section>
  )
}

function Outcomes({ report }: { report: OutcomesReport }) {
  const { t } = useTranslation('oversight')
  const format = useFormat()
  const count = useCount()
  const share = ({ count: some, of }: { count: number | null; of: number | null }) =>
    t('outcomes.share', { some: count(some), of: count(of) })
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('outcomes.cleared')}</dt>
        <dd>{share(report.cleared)}</dd>
        <dt>{t('outcomes.half')}</dt>
        <dd>
          {report.halfClearedByWeek === null
            ? t('outcomes.notHalf')
            : t('outcomes.weeks', { count: report.halfClearedByWeek })}{' '}
          <span className={styles.quiet}>
            {t('outcomes.known', { share: share(report.cleared) })}
          </span>
        </dd>
        <dt>{t('outcomes.quiet')}</dt>
        <dd>{share(report.quiet)}</dd>
        <dt>{t('outcomes.measured')}</dt>
        <dd>{share(report.measuredTwice)}</dd>
      </dl>
      <h3>{t('outcomes.stage')}</h3>
      <dl className={styles.facts}>
        {report.stageAtLastContact.map(({ count: some, stage }) => (
          <div key={stage} className={styles.pair}>
            <dt>{t(`outcomes.stages.${stage}`)}</dt>
            <dd>{share({ count: some, of: report.episodes })}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        {t('outcomes.asOf', { day: format.date(report.asOf, 'withYear') })}
      </p>
    </>
  )
}
