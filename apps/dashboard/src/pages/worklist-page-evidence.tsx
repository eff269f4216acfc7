import { useDebouncedValue, useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { SessionLogList } from '../episodes/session-log-list.tsx'
import { loadWords } from '../i18n.ts'
import { readinessOf } from '../readiness/queries.ts'
import { TestedOn } from '../readiness/readiness-panel.tsx'
import { Tally } from '../readiness/tally.tsx'
import styles from '../worklist/worklist.module.css'

void loadWords('patients', 'readiness')

// Opening a record is written down: passing over a row on the way to another must not be.
const REST_MS = 400
const RUNS = 3

/** Below the reasons: how her criteria stand and what her last runs brought. It comes after the list. */
export default function Evidence({ episodeId }: { episodeId: string }) {
  const [restingId] = useDebouncedValue(episodeId, REST_MS)
  const isShown = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false })
  if (!isShown || restingId !== episodeId) return null
  return (
    <>
      <HowItStands episodeId={episodeId} />
      <SessionLogList episodeId={episodeId} most={RUNS} level="h3" />
    </>
  )
}

function HowItStands({ episodeId }: { episodeId: string }) {
  const { t } = useTranslation('readiness')
  const { data } = useQuery(readinessOf(episodeId))
  if (!data) return null
  return (
    <section>
      <h3 className={styles.label}>{t('title')}</h3>
      <Tally criteria={data.readiness.criteria} />
      <TestedOn readiness={data} />
    </section>
  )
}
