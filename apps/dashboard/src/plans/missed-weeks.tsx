import type { Plan } from '@restride/contracts/plans'
import type { SessionLog } from '@restride/contracts/session-logs'
import { afterMissedTime } from '@restride/rules/plans/missed-time'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { useText } from '../use-text.ts'
import { toRuleWeeks } from './plan-weeks.ts'
import type { PlanEdits } from './use-plan-edits.ts'

type MissedWeeksProps = {
  plan: Plan
  /** `undefined` until they are read: what is not read was not missed. */
  logs: readonly SessionLog[] | undefined
  edits: PlanEdits
  today: string
}

/** Two weeks and more without a session: how the plan could go on, put in the draft only when asked. */
export function MissedWeeks({ plan, logs, edits, today }: MissedWeeksProps) {
  const { t } = useTranslation('plans')
  const text = useText()
  const isAsked = plan.status === 'active' && plan.releases.length > 0 && !edits.isChanged
  if (!isAsked || logs === undefined) return null
  const { reason, status, weeks } = afterMissedTime(toRuleWeeks(plan.weeks), logs, today)
  if (status === 'none') return null
  return (
    <Notice
      tone={status === 'reassess' ? 'not-met' : 'watch'}
      title={t('missed.title')}
      action={
        weeks && (
          <Button
            onClick={() => {
              edits.change(weeks.map((week) => ({ ...week, sessions: [...week.sessions] })))
              announce(t('missed.applied'))
            }}
          >
            {t('missed.apply')}
          </Button>
        )
      }
    >
      {text(reason)}
    </Notice>
  )
}
