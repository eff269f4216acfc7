import type { MyAppointment, MyPlan, MyToday } from '@restride/contracts/my'
import { queryOptions } from '@tanstack/react-query'
import { http, OfflineError, type Schema } from '../http.ts'
import { keep, readKept } from '../kept-on-device.ts'
import { currentSession } from '../session.ts'
import { copyKey } from './kept-copies.ts'
import { myAppointmentsSchema, myPlanSchema, myTodaySchema } from './schemas.ts'

/** What the server said, and when; offline it is the copy this phone kept. */
export type Kept<T> = { data: T; loadedAt: number; isCopy: boolean }

export const myToday = queryOptions({
  queryKey: ['me', 'today'],
  queryFn: () => readOrCopy<MyToday>(myTodaySchema, '/me/today'),
})

export const myPlan = queryOptions({
  queryKey: ['me', 'plan'],
  queryFn: () => readOrCopy<MyPlan>(myPlanSchema, '/me/plan'),
})

export const myAppointments = queryOptions({
  queryKey: ['me', 'appointments'],
  queryFn: () =>
    readOrCopy<{ items: MyAppointment[] }>(myAppointmentsSchema, '/me/appointments?limit=100'),
})

async function readOrCopy<T>(schema: Schema<T>, path: string): Promise<Kept<T>> {
  const session = currentSession()
  const key = copyKey(session.status === 'signed-in' ? session.user.id : 'nobody', path)
  try {
    const data = await http(schema, path)
    const loadedAt = Date.now()
    await keep(key, { data, loadedAt }).catch(() => {})
    return { data, loadedAt, isCopy: false }
  } catch (error) {
    const copy = error instanceof OfflineError ? await readKept(key).catch(() => null) : null
    if (!isCopy(copy)) throw error
    return { data: schema.parse(copy.data), loadedAt: copy.loadedAt, isCopy: true }
  }
}

function isCopy(value: unknown): value is { data: unknown; loadedAt: number } {
  return typeof value === 'object' && value !== null && 'data' in value && 'loadedAt' in value
}
