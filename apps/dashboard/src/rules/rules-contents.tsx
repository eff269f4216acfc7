import { useMediaQuery } from '@mantine/hooks'
import type { Ruleset } from '@restride/contracts/rulesets'
import type { inGroups } from '@restride/rules/reference/groups'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { useText } from '../use-text.ts'
import styles from './rules.module.css'

type RulesContentsProps = {
  version: string
  groups: ReturnType<typeof inGroups<Ruleset['criteria'][number]>>
}

/** Every criterion by its group; folded on a narrow screen, where it would push the text away. */
export function RulesContents({ version, groups }: RulesContentsProps) {
  const { t } = useTranslation('rules')
  const text = useText()
  const isNarrow = useMediaQuery('(max-width: 60em)', undefined, { getInitialValueInEffect: false })
  const linkTo = (hash: string) => ({
    to: paths.rules,
    params: { version },
    hash,
    activeOptions: { includeHash: true },
  })
  return (
    <nav className={styles.contents} aria-label={t('contents')}>
      <details open={!isNarrow}>
        <summary>{t('contents')}</summary>
        <ul>
          {groups.map((group) => (
            <li key={group.id}>
              <Link {...linkTo(group.id)}>{text(group.title)}</Link>
              <ul>
                {group.criteria.map(({ id, title }) => (
                  <li key={id}>
                    <Link {...linkTo(id)}>
                      <span className={styles.id}>{id}</span> {text(title)}
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
