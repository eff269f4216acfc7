import type { Appointment, Slot } from '@restride/contracts/appointments'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plainDateAt } from '../format.ts'
import { newIdempotencyKey } from '../http.ts'
import { useUser } from '../session.ts'
import { Notice } from '../ui/notice.tsx'
import { ConfirmStrip } from './confirm-strip.tsx'
import { PartFilter } from './part-filter.tsx'
import type { TimeSearch } from './queries.ts'
import { SlotChoices } from './slot-choices.tsx'
import { refusalOf, type Refusal } from './refusal.ts'
import { useFreeTimes } from './use-free-times.ts'
import { WeekCalendar } from './week-calendar.tsx'
import styles from './time-finder.module.css'

/** One choice has one key: pressing Book twice books once. */
export type Choice = { slot: Slot; key: string }

type TimeFinderProps = {
  search: TimeSearch
  physio: { id: string; name: string }
  /** Under the chosen time, such as her language. */
  note?: string | undefined
  submit: string
  /** Overlapping on purpose is possible where a reason can be stored. */
  overbook: boolean
  onConfirm: (choice: Choice, overbookReason: string | null) => Promise<Appointment>
  onDone: (appointment: Appointment) => void
}

export function TimeFinder(props: TimeFinderProps) {
  const { search, physio, note, submit, overbook, onConfirm, onDone } = props
  const { t } = useTranslation('desk')
  const { timeZone } = useUser().clinic
  const times = useFreeTimes(search)
  const [choice, setChoice] = useState<Choice | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const choose = (slot: Slot) => setChoice({ slot, key: newIdempotencyKey() })
  const confirm = async (reason: string | null) => {
    if (!choice || isBusy) return
    setIsBusy(true)
    try {
      // Another body needs another key.
      const sent = reason === null ? choice : { ...choice, key: newIdempotencyKey() }
      onDone(await onConfirm(sent, reason))
    } catch (error) {
      setRefusal({ ...refusalOf(error), slot: choice.slot })
    } finally {
      setIsBusy(false)
    }
  }

  const shown = refusal && refusal.nextFree.length > 0 ? refusal.nextFree : times.slots
  const dateOf = (slot: Slot) => plainDateAt(new Date(slot.startsAt), timeZone)
  const near = choice?.slot ?? shown[0]
  return (
    <form
      className={styles.finder}
      aria-label={t('finder')}
      onSubmit={(event) => {
        event.preventDefault()
        void confirm(null)
      }}
    >
      <div className={styles.body}>
        <PartFilter value={times.part} onChange={times.choosePart} />
        {refusal && <Notice tone="watch" title={t(`refused.${refusal.kind}`)} live />}
        <div className={styles.columns}>
          <SlotChoices
            times={times}
            refusal={refusal}
            chosen={choice?.slot ?? null}
            onChoose={choose}
            onForget={() => setRefusal(null)}
          />
          <WeekCalendar
            physio={physio}
            date={near ? dateOf(near) : search.from}
            slots={choice && !shown.includes(choice.slot) ? [...shown, choice.slot] : shown}
            chosen={choice?.slot ?? null}
          />
        </div>
      </div>
      <ConfirmStrip
        slot={choice?.slot ?? null}
        note={note}
        submit={submit}
        busy={isBusy}
        overbook={overbook && refusal?.kind === 'taken' && refusal.slot === choice?.slot}
        onOverbook={(reason) => void confirm(reason)}
      />
    </form>
  )
}
