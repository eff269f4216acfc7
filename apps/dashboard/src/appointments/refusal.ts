import { slotSchema, type Slot } from '@restride/contracts/appointments'
import { z } from 'zod'
import { ApiError, OfflineError } from '../http.ts'

export type Refusal = {
  kind: 'taken' | 'hours' | 'closed' | 'changed' | 'offline' | 'other'
  nextFree: Slot[]
  requestId: string | undefined
  /** The time that was refused. */
  slot?: Slot
}

const KINDS: Partial<Record<ApiError['code'], Refusal['kind']>> = {
  slot_taken: 'taken',
  outside_working_hours: 'hours',
  follow_up_closed: 'closed',
  version_conflict: 'changed',
}

/** Why a booking was not made, and what is free instead. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof OfflineError) return { kind: 'offline', nextFree: [], requestId: undefined }
  if (!(error instanceof ApiError)) throw error
  const next = z.array(slotSchema).safeParse(error.body['nextFree'])
  return {
    kind: KINDS[error.code] ?? 'other',
    nextFree: next.success ? next.data.slice(0, 3) : [],
    requestId: error.requestId,
  }
}
