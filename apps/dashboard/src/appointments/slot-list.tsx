import type { Slot } from '@restride/contracts/appointments'
import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useFormat } from '../use-format.ts'
import styles from './time-finder.module.css'

type SlotListProps = {
  label: string
  slots: readonly Slot[]
  value: Slot | null
  onChange: (slot: Slot) => void
}

/** Free times as radio buttons: short for the eye, whole for the ear. */
export function SlotList({ label, slots, value, onChange }: SlotListProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  return (
    <ChoiceGroup
      label={<span className={styles.listHead}>{label}</span>}
      value={value && slotKey(value)}
      onChange={(key) => {
        const slot = slots.find((other) => slotKey(other) === key)
        if (slot) onChange(slot)
      }}
      options={slots.map((slot) => ({
        value: slotKey(slot),
        label: (
          <>
            <VisuallyHidden>
              {t('slot.aloud', {
                when: format.dateTime(slot.startsAt, 'full'),
                physio: slot.physio.name,
                room: slot.room.name,
              })}
            </VisuallyHidden>
            <span aria-hidden="true">{format.dateTime(slot.startsAt)}</span>
          </>
        ),
        detail: (
          <span aria-hidden="true">
            {slot.physio.name} · {slot.room.name}
          </span>
        ),
      }))}
    />
  )
}

export function slotKey(slot: Slot): string {
  return `${slot.startsAt} ${slot.room.id}`
}
