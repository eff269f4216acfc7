import { TITLE } from '@restride/rules/reference/page-words'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../http.ts'
import { paths } from '../paths.ts'
import { QueryState } from '../query-state.tsx'
import { rulesetByVersion } from '../rules/queries.ts'
import { RulesReference } from '../rules/rules-reference.tsx'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useText } from '../use-text.ts'
import styles from './rules-page.module.css'

const route = getRouteApi('/staff/rules/$version')

/** How a version of the rules judges: what has to be known first, then a section for each criterion. */
export function RulesPage() {
  const { t } = useTranslation('rules')
  const text = useText()
  const { version } = route.useParams()
  const ruleset = useQuery(rulesetByVersion(version))
  return (
    <div className={styles.page}>
      <PageHeading
        sub={ruleset.data && t('version', { version })}
        actions={
          ruleset.data && (
            <span data-no-print>
              <Button onClick={() => window.print()}>{t('print')}</Button>
            </span>
          )
        }
      >
        {text(TITLE)}
      </PageHeading>
      {isUnknown(ruleset.error) ? (
        <EmptyState
          title={t('noVersion', { version })}
          actions={<ButtonLink to={paths.newestRules}>{t('newest')}</ButtonLink>}
        />
      ) : (
        <QueryState
          query={ruleset}
          failed={t('failed')}
          skeleton={<Skeleton shape="rows" count={8} />}
        >
          {({ criteria }) =>
            criteria.length === 0 ? (
              <EmptyState title={t('noCriteria')} />
            ) : (
              <RulesReference version={version} criteria={criteria} />
            )
          }
        </QueryState>
      )}
    </div>
  )
}

/** No such version, or nothing that could be one. */
function isUnknown(error: Error | null): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 400)
}
