import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './skeleton.module.css'

type SkeletonProps = {
  /** Rows of a table, lines of text, or one block. */
  shape?: 'rows' | 'text' | 'block' | undefined
  count?: number | undefined
}

/** Stays invisible for 300 ms: a quick answer never flickers. */
export function Skeleton({ shape = 'text', count = 3 }: SkeletonProps) {
  const { t } = useTranslation('ui')
  return (
    <output className={styles.skeleton} data-shape={shape}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={styles.bar} />
      ))}
    </output>
  )
}
