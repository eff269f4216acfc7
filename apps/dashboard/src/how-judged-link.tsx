import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from './paths.ts'
import { VisuallyHidden } from './ui/visually-hidden.tsx'
import styles from './how-judged-link.module.css'

type HowJudgedLinkProps = {
  criterionId: string
  /** The criterion's name in the reader's language: links of the same words are told apart by it. */
  name: string
  /** `null` for the newest version. */
  ruleset: string | null
}

/** To the criterion's section of the reference page, in a tab of its own: what is being written here stays. */
export function HowJudgedLink({ criterionId, name, ruleset }: HowJudgedLinkProps) {
  const { t } = useTranslation('shell')
  const address =
    ruleset === null ? { to: paths.newestRules } : { to: paths.rules, params: { version: ruleset } }
  return (
    <Link {...address} hash={criterionId} target="_blank" className={styles.link} data-no-print>
      {t('howJudged')} <VisuallyHidden>{`${name} ${t('newTab')}`}</VisuallyHidden>
    </Link>
  )
}
