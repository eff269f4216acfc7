import type { MyAppointment } from '@restride/contracts/my'
import type { Prisma } from '../generated/prisma/client.ts'

export const myAppointmentSelect = {
  id: true,
  startsAt: true,
  endsAt: true,
  status: true,
  physio: { select: { name: true } },
  location: { select: { name: true, address: true, phone: true } },
} as const satisfies Prisma.AppointmentSelect

export type MyAppointmentRow = Prisma.AppointmentGetPayload<{ select: typeof myAppointmentSelect }>

/** A visit as she sees it: when, who, where. */
export function toMyAppointment(row: MyAppointmentRow): MyAppointment {
  const { endsAt, id, location, physio, startsAt, status } = row
  return {
    id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    physioName: physio.name,
    locationName: location.name,
    address: location.address,
    phone: location.phone,
    status,
  }
}
