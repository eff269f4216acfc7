import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../ui/button-link.tsx'
import { type Section, SECTIONS } from './draft.ts'
import styles from './questions.module.css'

/** On to the next part without going back up to the tabs. */
export function NextSection({ after }: { after: Section }) {
  const { t } = useTranslation('assessments')
  const next = SECTIONS[SECTIONS.indexOf(after) + 1]
  if (next === undefined) return null
  return (
    <p className={styles.next}>
      <ButtonLink to="." search={{ section: next }}>
        {t('next', { section: t(`section.${next}`) })}
      </ButtonLink>
    </p>
  )
}
