import type { Plan } from '@restride/contracts/plans'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { PlanEdits } from './use-plan-edits.ts'

/** Someone saved meanwhile: both stay until one is chosen. */
export function NewerRevision({ plan, edits }: { plan: Plan; edits: PlanEdits }) {
  const { t } = useTranslation('plans')
  if (!edits.isStale) return null
  return (
    <Notice
      tone="watch"
      live
      title={t('newer.title', { revision: plan.revision })}
      action={
        <>
          <Button onClick={edits.layOver}>{t('newer.layOver')}</Button>
          <Button onClick={edits.discard}>{t('newer.takeTheirs')}</Button>
        </>
      }
    >
      {t('newer.text', { name: plan.revisedBy.name, note: plan.changeNote })}
    </Notice>
  )
}
