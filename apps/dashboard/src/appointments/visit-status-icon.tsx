import type { Appointment } from '@restride/contracts/appointments'
import {
  IconArmchair,
  IconCalendarEvent,
  IconCalendarOff,
  IconCheck,
  IconChecks,
  IconDoorEnter,
  IconUserOff,
} from '@tabler/icons-react'

const ICONS = {
  booked: IconCalendarEvent,
  confirmed: IconCheck,
  arrived: IconArmchair,
  in_room: IconDoorEnter,
  done: IconChecks,
  no_show: IconUserOff,
  cancelled: IconCalendarOff,
} satisfies Record<Appointment['status'], typeof IconCheck>

/** Where a visit stands; the word always goes with it. */
export function VisitStatusIcon({ status }: { status: Appointment['status'] }) {
  const Icon = ICONS[status]
  return <Icon size={16} aria-hidden="true" />
}
