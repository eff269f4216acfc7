import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { factors } from '../factors/queries.ts'
import { QueryState } from '../query-state.tsx'
import { useUser } from '../session.ts'
import { Button } from '../ui/button.tsx'
import type { StepUpQuestion } from './ask-step-up.ts'
import { StepUpForm } from './step-up-form.tsx'
import styles from './step-up-dialog.module.css'

/** Asks again who is there. The page below stays as it is and goes on when she has answered. */
export function StepUpDialog({ question }: { question: StepUpQuestion }) {
  const { t } = useTranslation('step-up')
  const { name } = useUser()
  const dialog = useRef<HTMLDialogElement>(null)
  const query = useQuery(factors)
  const { settle, withinMinutes } = question
  const cancel = () => settle(false)

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="step-up-title" onClose={cancel}>
      <div className={styles.content}>
        <h2 id="step-up-title">{t('title', { name })}</h2>
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
      </div>
    </dialog>
  )
}
