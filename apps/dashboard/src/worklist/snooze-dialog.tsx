import { addDays } from '@restride/rules/plain-date'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormat } from '../use-format.ts'
import styles from './worklist.module.css'

const SOON = [1, 3, 7] as const
const MOST_DAYS = 90
const REASONS = ['calledWaits', 'testAgain', 'askColleague'] as const

type SnoozeDialogProps = {
  names: string
  isPending: boolean
  failure: string | null
  onSnooze: (snooze: { until: string; reason: string }) => void
  onClose: () => void
}

/** Until when, and why: who looks at it meanwhile should not have to ask. */
export default function SnoozeDialog({
  names,
  isPending,
  failure,
  onSnooze,
  onClose,
}: SnoozeDialogProps) {
  const { t } = useTranslation(['worklist-row', 'worklist'])
  const format = useFormat()
  const today = format.today()
  const [until, setUntil] = useState<string | null>(addDays(today, 1))
  const [reason, setReason] = useState('')
  const isDay = until !== null && until > today && until <= addDays(today, MOST_DAYS)
  const missing = isDay ? (reason.trim() === '' ? t('snooze.sayWhy') : null) : t('snooze.sayWhen')
  return (
    <Dialog title={t('worklist:about', { act: t('worklist:act.snooze'), names })} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (missing === null && until !== null && !isPending)
            onSnooze({ until, reason: reason.trim() })
        }}
      >
        <div className={styles.buttons}>
          {SOON.map((days) => (
            <Button
              key={days}
              aria-pressed={until === addDays(today, days)}
              onClick={() => setUntil(addDays(today, days))}
            >
              {format.date(addDays(today, days), 'weekday')}
            </Button>
          ))}
        </div>
        <DateField
          id="snooze-until"
          label={t('snooze.until')}
          min={addDays(today, 1)}
          max={addDays(today, MOST_DAYS)}
          value={until}
          onChange={setUntil}
          error={isDay ? undefined : t('snooze.sayWhen')}
        />
        <TextField
          id="snooze-reason"
          label={t('snooze.reason')}
          hint={t('snooze.reasonHint')}
          maxLength={300}
          autoComplete="off"
          value={reason}
          onChange={setReason}
        />
        <div className={styles.buttons}>
          {REASONS.map((name) => (
            <Button key={name} size="small" onClick={() => setReason(t(`snooze.quick.${name}`))}>
              {t(`snooze.quick.${name}`)}
            </Button>
          ))}
        </div>
        <p className={styles.meta}>{t('snooze.back')}</p>
        {failure !== null && <Notice tone="not-met" title={failure} live />}
        <div className={styles.buttons}>
          <Button
            type="submit"
            variant="filled"
            loading={isPending}
            disabledReason={missing ?? undefined}
          >
            {t('snooze.submit')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
