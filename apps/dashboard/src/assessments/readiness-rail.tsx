import type { Preview } from './spoken-rules.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isDeclined } from '../is-declined.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useText } from '../use-text.ts'
import { standingOf } from './readiness-groups.ts'
import { type Criteria, ReadinessList } from './readiness-list.tsx'
import styles from './readiness.module.css'

type ReadinessRailProps = {
  /** `null` while what was signed before is being read. */
  preview: Preview | null
  failed: boolean
  onRetry: () => void
  isAmendment: boolean
  /** The way to the signature. */
  foot: ReactNode
}

/** What finishing now would give, worked out in this browser at every change. */
export function ReadinessRail({ preview, failed, onRetry, isAmendment, foot }: ReadinessRailProps) {
  const { t } = useTranslation('assessments')
  return (
    <aside className={styles.rail} aria-label={t('rail.title')}>
      <div className={styles.body}>
        <div>
          <h2>{t('rail.title')}</h2>
          <output className={styles.suggestion}>
            {preview && t(`rail.suggestion.${preview.suggestion}`)}
          </output>
        </div>
        {preview && <ReadinessList criteria={preview.criteria} />}
        {preview && <WhatWouldChange readiness={preview} />}
        {!preview && !failed && <Skeleton shape="text" count={4} />}
        {failed && !preview && (
          <ErrorState failed={t('rail.failed')} safe={t('rail.failedSafe')} onRetry={onRetry} />
        )}
        <p className={styles.meta}>{t('rail.local')}</p>
        {isAmendment && <p className={styles.meta}>{t('rail.amendment')}</p>}
      </div>
      <div className={styles.foot}>{foot}</div>
    </aside>
  )
}

const CHANGES_SHOWN = 3

/** Sentences for what is not met; what is only blank is a count, because the group lists it. */
export function WhatWouldChange({ readiness }: { readiness: { criteria: Criteria } }) {
  const { t } = useTranslation('assessments')
  const text = useText()
  const changes = readiness.criteria.flatMap((criterion) =>
    standingOf(criterion) === 'not-met' && criterion.wouldChange
      ? [{ id: criterion.id, words: text(criterion.wouldChange) }]
      : [],
  )
  const blank = readiness.criteria.filter(
    (criterion) => standingOf(criterion) === 'not-tested' && !isDeclined(criterion),
  )
  if (changes.length + blank.length === 0) return null
  return (
    <div>
      <h3 className={styles.label}>{t('rail.change')}</h3>
      <ul className={styles.changes}>
        {changes.slice(0, CHANGES_SHOWN).map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
        {changes.length > CHANGES_SHOWN && (
          <li>{t('rail.changeMore', { count: changes.length - CHANGES_SHOWN })}</li>
        )}
        {blank.length > 0 && <li>{t('rail.changeTests', { count: blank.length })}</li>}
      </ul>
    </div>
  )
}
