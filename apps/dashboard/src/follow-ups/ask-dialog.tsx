import type { FollowUpRequest } from '@restride/contracts/follow-ups'
import { addDays } from '@restride/rules/plain-date'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'
import { useWindow } from './use-window.ts'
import styles from './follow-ups.module.css'

/** Days from today: the first and the last one. */
const WINDOWS = { week: [1, 7], twoWeeks: [8, 14], fourWeeks: [22, 28] } as const
const SOON = ['week', 'twoWeeks', 'fourWeeks'] as const
const LATEST_DAYS = 180
/** Clinic protocol: a review takes 45 minutes. */
const LENGTHS = ['30', '45', '60'] as const

type When = (typeof SOON)[number] | 'other'
type AskDialogProps = {
  title: string
  isPending: boolean
  failure: string | null
  onAsk: (request: FollowUpRequest) => void
  onClose: () => void
}

/** Asks the desk for a visit: within which days, and how long. Enter sends what stands there. */
export function AskDialog({ title, isPending, failure, onAsk, onClose }: AskDialogProps) {
  const { t } = useTranslation('follow-ups')
  const today = useFormat().today()
  const days = useWindow()
  const [when, setWhen] = useState<When>('week')
  const [own, setOwn] = useState<{ from: string | null; to: string | null }>({
    from: addDays(today, 1),
    to: addDays(today, 7),
  })
  const [length, setLength] = useState<(typeof LENGTHS)[number]>('45')
  const { from, to } = when === 'other' ? own : windowOf(when)
  const isRight =
    from !== null && to !== null && from >= today && from <= to && to <= addDays(today, LATEST_DAYS)

  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles.ask}
        onSubmit={(event) => {
          event.preventDefault()
          if (isRight && !isPending)
            onAsk({ dueFrom: from, dueTo: to, durationMinutes: Number(length) })
        }}
      >
        <ChoiceGroup<When>
          id="visit-when"
          label={t('when')}
          options={[
            ...SOON.map((value) => ({
              value,
              label: t(`${value}`),
              detail: days(windowOf(value).from, windowOf(value).to),
            })),
            { value: 'other' as const, label: t('other') },
          ]}
          value={when}
          onChange={setWhen}
        />
        {when === 'other' && (
          <div className={styles.fields}>
            <DateField
              id="visit-from"
              label={t('from')}
              min={today}
              max={addDays(today, LATEST_DAYS)}
              value={own.from}
              onChange={(day) => setOwn({ ...own, from: day })}
            />
            <DateField
              id="visit-to"
              label={t('to')}
              min={own.from ?? today}
              max={addDays(today, LATEST_DAYS)}
              value={own.to}
              onChange={(day) => setOwn({ ...own, to: day })}
              error={isRight ? undefined : t('sayDays')}
            />
          </div>
        )}
        <ChoiceGroup
          id="visit-length"
          label={t('length')}
          options={LENGTHS.map((value) => ({
            value,
            label: t('minutes', { count: Number(value) }),
          }))}
          value={length}
          onChange={setLength}
        />
        <p className={styles.quiet}>{t('desk')}</p>
        {failure !== null && <Notice tone="not-met" title={failure} live />}
        <div className={styles.buttons}>
          <Button
            type="submit"
            variant="filled"
            loading={isPending}
            disabledReason={isRight ? undefined : t('sayDays')}
          >
            {t('submit')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )

  function windowOf(soon: (typeof SOON)[number]) {
    const [first, last] = WINDOWS[soon]
    return { from: addDays(today, first), to: addDays(today, last) }
  }
}
