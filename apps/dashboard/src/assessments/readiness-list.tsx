import type { CriterionResult } from '@restride/contracts/readiness'
import type { PreviewFinding } from './spoken-rules.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isDeclined } from '../is-declined.ts'
import { type Status, StatusChip } from '../ui/status-chip.tsx'
import { useText } from '../use-text.ts'
import { STANDINGS, standingOf } from './readiness-groups.ts'
import styles from './readiness.module.css'

export type Criteria = readonly (PreviewFinding | CriterionResult)[]

/** Not met, Not tested, Watch, Met: each with its count, folded or not. Never a score. */
export function ReadinessList({ criteria }: { criteria: Criteria }) {
  return (
    <div className={styles.groups}>
      {STANDINGS.map((status) => {
        const found = criteria.filter((criterion) => standingOf(criterion) === status)
        return found.length > 0 && <Group key={status} status={status} criteria={found} />
      })}
    </div>
  )
}

/** Longer groups begin folded, so that the suggestion and the way on stay in sight. */
const SHOWN_AT_ONCE = { 'not-met': 5, 'not-tested': 3, watch: 2, met: 0 } as const satisfies Record<
  Status,
  number
>

function Group({ status, criteria }: { status: Status; criteria: Criteria }) {
  const { t } = useTranslation('assessments')
  const text = useText()
  const [choice, setChoice] = useState<boolean | null>(null)
  const isShort = criteria.length <= SHOWN_AT_ONCE[status]
  const isOpen = choice ?? isShort
  return (
    <details
      className={styles.group}
      open={isOpen}
      onToggle={(event) => {
        const { open } = event.currentTarget
        if (open !== isOpen) setChoice(open)
      }}
    >
      <summary>
        <StatusChip status={status}>{t(`rail.status.${status}`)}</StatusChip>
        <span>{t('rail.criteria', { count: criteria.length })}</span>
      </summary>
      <ul>
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            <b>
              {text(criterion.title)}
              {isDeclined(criterion) && ` · ${t('rail.declined')}`}
            </b>
            <span>{text(criterion.reason)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
