import {
  type CreateSnooze,
  type Snooze,
  snoozeSchema,
  type WorklistRow,
} from '@restride/contracts/worklist'
import { http, post } from '../http.ts'
import { postIfMatch } from '../post-if-match.ts'
import type { Undo } from './use-row-acts.ts'

/** Off the list until a day, for a reason. */
export async function putOff({ episodeId }: WorklistRow, snooze: CreateSnooze): Promise<Undo> {
  const made = await snoozeRow(episodeId, snooze)
  return () => endSnooze(made)
}

/** Back on the list before her day. */
export async function wake({ episodeId }: WorklistRow, record: Snooze): Promise<Undo> {
  await endSnooze(record)
  return () => snoozeRow(episodeId, { until: record.until, reason: record.reason })
}

function snoozeRow(episodeId: string, snooze: CreateSnooze): Promise<Snooze> {
  return http(snoozeSchema, `/episodes/${episodeId}/snoozes`, post(snooze))
}

function endSnooze({ id, version }: Pick<Snooze, 'id' | 'version'>): Promise<Snooze> {
  return http(snoozeSchema, `/snoozes/${id}/end`, postIfMatch(`"${version}"`))
}
