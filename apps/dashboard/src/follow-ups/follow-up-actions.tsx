import type { FollowUp, UpdateFollowUp } from '@restride/contracts/follow-ups'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { CloseForm } from './close-form.tsx'
import { LogCall } from './log-call.tsx'
import { useUpdateFollowUp } from './queries.ts'
import { SnoozeForm } from './snooze-form.tsx'
import styles from './follow-ups.module.css'

export type OpenForm = 'call' | 'snooze' | 'close' | null

type FollowUpActionsProps = {
  followUp: FollowUp
  open: OpenForm
  onOpen: (form: OpenForm) => void
  /** It left the list it was in. */
  onLeft: () => void
}

/** Log a call, snooze, close: the form opens in place and Escape closes it. */
export function FollowUpActions({ followUp, open, onOpen, onLeft }: FollowUpActionsProps) {
  const { t } = useTranslation('desk')
  const update = useUpdateFollowUp()
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (open === null) return
    root.current?.querySelector<HTMLElement>(`.${styles.form} :is(button, input, select)`)?.focus()
  }, [open])

  const save = (change: UpdateFollowUp, done: string, leaves: boolean) => {
    update.mutate(
      { followUp, change },
      {
        onSuccess: () => {
          announce(done)
          onOpen(null)
          if (leaves) onLeft()
        },
      },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || open === null) return
    onOpen(null)
    root.current?.querySelector<HTMLElement>(`[data-form="${open}"] button`)?.focus()
  }
  const name = followUp.patient.name
  const toggle = (form: NonNullable<OpenForm>, keys?: string) => (
    <span data-form={form}>
      <Button
        size="small"
        keys={keys}
        aria-expanded={open === form}
        onClick={() => onOpen(open === form ? null : form)}
      >
        {t(`action.${form}`)}
      </Button>
    </span>
  )

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape of the controls inside bubbles up to here
    <div ref={root} onKeyDown={onKeyDown} className={styles.actions}>
      <div className={styles.buttons}>
        {toggle('call', 'C')}
        {followUp.snoozedUntil === null ? (
          toggle('snooze', 'S')
        ) : (
          <Button
            size="small"
            loading={update.isPending}
            onClick={() => save({ snoozedUntil: null }, t('done.woken', { name }), true)}
          >
            {t('action.wake')}
          </Button>
        )}
        {toggle('close')}
      </div>
      {update.isError && <Notice tone="watch" title={t('notSaved')} live />}
      {open === 'call' && (
        <LogCall
          busy={update.isPending}
          onSave={(tried) => save({ tried }, t('done.call', { name }), false)}
        />
      )}
      {open === 'snooze' && (
        <SnoozeForm
          busy={update.isPending}
          onSave={(snoozedUntil) => save({ snoozedUntil }, t('done.snoozed', { name }), true)}
        />
      )}
      {open === 'close' && (
        <CloseForm
          busy={update.isPending}
          onSave={(close) => save({ close }, t('done.closed', { name }), true)}
        />
      )}
    </div>
  )
}
