import { addDays } from '@restride/rules/plain-date'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { useFormat } from '../use-format.ts'
import styles from './follow-ups.module.css'

const SOON = [1, 3, 7] as const

export function SnoozeForm({ busy, onSave }: { busy: boolean; onSave: (until: string) => void }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const today = format.today()
  const [until, setUntil] = useState<string | null>(null)
  const isPast = until !== null && until <= today
  return (
    <form
      className={styles.form}
      aria-label={t('snooze.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (until !== null && !isPast) onSave(until)
      }}
    >
      <h3>{t('snooze.title')}</h3>
      <div className={styles.buttons}>
        {SOON.map((days) => (
          <Button key={days} disabled={busy} onClick={() => onSave(addDays(today, days))}>
            {format.date(addDays(today, days), 'weekday')}
          </Button>
        ))}
      </div>
      <div className={styles.fields}>
        <DateField
          label={t('snooze.date')}
          min={addDays(today, 1)}
          value={until}
          onChange={setUntil}
          error={isPast ? t('snooze.past') : undefined}
        />
      </div>
      <div className={styles.buttons}>
        <Button
          type="submit"
          loading={busy}
          disabledReason={until === null || isPast ? t('snooze.choose') : undefined}
        >
          {t('action.snooze')}
        </Button>
      </div>
    </form>
  )
}
