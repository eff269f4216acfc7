import { useTranslation } from 'react-i18next'
import type { Conflict, Path } from '../three-way-merge.ts'
import { Button } from '../ui/button.tsx'
import styles from './assessment.module.css'
import { useConflictWords } from './use-conflict-words.ts'

type ConflictListProps = {
  conflicts: readonly Conflict[]
  onResolve: (path: Path, choice: 'mine' | 'theirs') => void
}

/** Both values of what two people changed, side by side, until one is chosen. */
export function ConflictList({ conflicts, onResolve }: ConflictListProps) {
  const { t } = useTranslation('assessments')
  const { nameOf, valueOf } = useConflictWords()
  if (conflicts.length === 0) return null
  return (
    <section className={styles.conflicts} role="alert">
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.text')}</p>
      <ul>
        {conflicts.map(({ path, mine, theirs }) => (
          <li key={path.join('.')}>
            <b>{nameOf(path)}</b>
            <Button size="small" onClick={() => onResolve(path, 'mine')}>
              {t('conflict.keepMine')}: {valueOf(path, mine)}
            </Button>
            <Button size="small" onClick={() => onResolve(path, 'theirs')}>
              {t('conflict.takeTheirs')}: {valueOf(path, theirs)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
