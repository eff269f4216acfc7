import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { factors } from '../factors/queries.ts'
import { QueryState } from '../query-state.tsx'
import { useUser } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { StepUpQuestion } from './ask-step-up.ts'
import { StepUpForm } from './step-up-form.tsx'

/** Asks again who is there. The page below stays as it is and goes on when she has answered. */
export function StepUpDialog({ question }: { question: StepUpQuestion }) {
  const { t } = useTranslation('step-up')
  const { name } = useUser()
  const query = useQuery(factors)
  const { settle, withinMinutes } = question
  const cancel = () => settle(false)

  return (
    <Dialog title={t('title', { name })} onClose={cancel}>
      <p>
        {withinMinutes < 60
          ? t('whyMinutes', { count: withinMinutes })
          : t('whyHours', { count: Math.round(withinMinutes / 60) })}{' '}
        {t('stays')}
      </p>
      <QueryState query={query} failed={t('notLoaded')}>
        {(own) => <StepUpForm factors={own} onConfirmed={() => settle(true)} />}
      </QueryState>
      <div>
        <Button variant="quiet" onClick={cancel}>
          {t('cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
