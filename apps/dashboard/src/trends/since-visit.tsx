import type { SinceVisit as Since } from '@restride/contracts/trends'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { StatusCount } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import { trendsOf } from './queries.ts'
import styles from './trends.module.css'
import { useWeekWords } from './use-week-words.ts'

/** What came in since she was last seen, in one line; nothing before the first visit. */
export function SinceVisit({ episodeId }: { episodeId: string }) {
  const { t } = useTranslation('trends')
  const format = useFormat()
  const { data, isPending } = useQuery(trendsOf(episodeId))
  // Its place is kept, so that nothing moves away under a finger.
  if (isPending) return <div className={styles.strip}>{'\u00a0'}</div>
  if (!data?.sinceVisit) return null
  const { at, visit } = data.sinceVisit
  return (
    <section className={styles.strip}>
      <h2>{t(`since.${visit}`, { day: format.dateTime(at, 'short') })}</h2>
      <News since={data.sinceVisit} />
    </section>
  )
}

function News({ since }: { since: Since }) {
  const { t } = useTranslation('trends')
  const words = useWeekWords()
  const { checkIns, flags, levelsReleased, planRevisions, runMinutes, sessions } = since
  const facts = [
    checkIns > 0 && t('since.checkIns', { count: checkIns }),
    flags > 0 && t('since.flags', { count: flags }),
    planRevisions > 0 && t('since.planRevisions', { count: planRevisions }),
    ...levelsReleased.map((level) => t('since.released', { level })),
  ].filter((fact) => fact !== false)
  if (sessions === 0 && facts.length === 0) return <p>{t('since.nothing')}</p>
  return (
    <ul>
      {sessions > 0 && (
        <li>{t('since.sessions', { count: sessions, minutes: words.minutes(runMinutes) })}</li>
      )}
      {since.sessionsWithSymptoms > 0 && (
        <li>
          <StatusCount status="not-met">
            {t('since.symptoms', { count: since.sessionsWithSymptoms })}
          </StatusCount>
        </li>
      )}
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}
