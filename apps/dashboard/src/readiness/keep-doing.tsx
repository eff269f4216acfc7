import type { EpisodeReadiness } from '@restride/contracts/readiness'
import { useTranslation } from 'react-i18next'
import { useText } from '../use-text.ts'
import { useSources } from './sources.tsx'
import styles from './readiness.module.css'

type Advice = EpisodeReadiness['explanation']['keepDoing'][number]

/** Not ready to run is not rest: what goes on meanwhile. Nothing where a medical check comes first, or she may run. */
export function KeepDoing({
  readiness: { explanation, readiness },
}: {
  readiness: EpisodeReadiness
}) {
  const { t } = useTranslation('readiness')
  const isWaiting = readiness.suggestion === 'hold' || readiness.suggestion === 'incomplete'
  if (!isWaiting || explanation.keepDoing.length === 0) return null
  return (
    <section className={styles.meanwhile}>
      <h3>{t('keepDoing')}</h3>
      <ul>
        {explanation.keepDoing.map((advice) => (
          <AdviceLine key={advice.text.en} advice={advice} />
        ))}
      </ul>
    </section>
  )
}

function AdviceLine({ advice: { sources, text } }: { advice: Advice }) {
  const words = useText()
  const { chips, panel } = useSources(sources)
  return (
    <li>
      {words(text)} {chips}
      {panel}
    </li>
  )
}
