import type { Slot } from '@restride/contracts/appointments'
import { addDays } from '@restride/rules/plain-date'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { plainDateAt } from '../format.ts'
import { useUser } from '../session.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useFormat } from '../use-format.ts'
import { minuteOfDay, mondayOf } from './clinic-clock.ts'
import { appointmentsBetween } from './queries.ts'
import { slotKey } from './slot-list.tsx'
import styles from './week-calendar.module.css'

type WeekCalendarProps = {
  physio: { id: string; name: string }
  /** Shows the week of this day. */
  date: string
  slots: readonly Slot[]
  chosen: Slot | null
}
type Block = { key: string; day: string; from: number; to: number; name: string; look: Look }
type Look = 'busy' | 'free' | 'chosen'

const HOUR_PX = 48
const FIRST_HOUR = 8
const LAST_HOUR = 16

/** What the week looks like, for the eye only: the list beside it says the same and takes the choice. */
export function WeekCalendar({ physio, date, slots, chosen }: WeekCalendarProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { timeZone } = useUser().clinic
  const monday = mondayOf(date)
  const { data } = useQuery(
    appointmentsBetween(monday, addDays(monday, 6), { physioId: physio.id }),
  )

  const blockOf = (
    item: { startsAt: string; endsAt: string },
    rest: Pick<Block, 'key' | 'name' | 'look'>,
  ): Block => ({
    ...rest,
    day: plainDateAt(new Date(item.startsAt), timeZone),
    from: minuteOfDay(item.startsAt, timeZone),
    to: minuteOfDay(item.endsAt, timeZone),
  })
  const busy = (data?.items ?? [])
    .filter(({ status }) => status !== 'cancelled' && status !== 'no_show')
    .map((item) => blockOf(item, { key: item.id, name: item.patient.name, look: 'busy' }))
  const free = slots.map((slot) =>
    blockOf(slot, {
      key: slotKey(slot),
      name: format.time(slot.startsAt),
      look: chosen && slotKey(chosen) === slotKey(slot) ? 'chosen' : 'free',
    }),
  )
  const blocks = [...busy, ...free]
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index)).filter(
    (day, index) => index < 5 || blocks.some((block) => block.day === day),
  )
  const first = Math.min(FIRST_HOUR, ...blocks.map(({ from }) => Math.floor(from / 60)))
  const last = Math.max(LAST_HOUR, ...blocks.map(({ to }) => Math.ceil(to / 60)))
  const hours = Array.from({ length: last - first }, (_, index) => first + index)
  const height = hours.length * HOUR_PX

  return (
    <div className={styles.root}>
      <VisuallyHidden>
        {t('calendar.text', {
          physio: physio.name,
          week: format.date(monday, 'long'),
          count: busy.length,
        })}
      </VisuallyHidden>
      <div
        className={styles.week}
        style={{ gridTemplateColumns: `2.5rem repeat(${days.length}, minmax(0, 1fr))` }}
        aria-hidden="true"
      >
        <span className={styles.head} />
        {days.map((day) => (
          <span key={day} className={styles.head}>
            {weekdayAndDay(format.date(day, 'weekday'))}
          </span>
        ))}
        <span className={styles.hours} style={{ height }}>
          {hours.map((hour, index) => (
            <span key={hour} style={{ top: index * HOUR_PX + (index === 0 ? 2 : -8) }}>
              {hour}
            </span>
          ))}
        </span>
        {days.map((day) => (
          <span key={day} className={styles.day} style={{ height }}>
            {blocks
              .filter((block) => block.day === day)
              .map((block) => (
                <span
                  key={block.key}
                  className={styles.block}
                  data-look={block.look}
                  style={{
                    top: ((block.from - first * 60) * HOUR_PX) / 60 + 1,
                    height: ((block.to - block.from) * HOUR_PX) / 60 - 3,
                  }}
                >
                  {block.name}
                </span>
              ))}
          </span>
        ))}
      </div>
    </div>
  )
}

/** "Tue Dec 1" and "mar. 1 déc." without the month. */
function weekdayAndDay(date: string): string {
  const [weekday, ...rest] = date.split(/\s/u)
  return `${weekday} ${rest.find((word) => /^\d/u.test(word)) ?? ''}`
}
