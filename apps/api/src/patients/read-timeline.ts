import { type TimelineEntry, timelineEntrySchema } from '@restride/contracts/people'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { requireCareTeam } from './care-team.ts'
import { TIMELINE_SOURCES } from './timeline-entries.ts'

const keysSchema = z.tuple([z.string(), timelineEntrySchema.shape.kind, z.uuid(), z.string()])
type Keys = z.infer<typeof keysSchema>

const keysOf = (entry: TimelineEntry): Keys => [
  entry.at ?? `${entry.on}T00:00:00.000Z`,
  entry.kind,
  entry.id,
  // Revisions and releases carry the id of their plan; everything else is one by its id.
  String(entry.params['revision'] ?? entry.params['level'] ?? ''),
]

/**
 * One patient's story, newest first. An episode has some hundred entries at most, so they are put in order here.
 * @throws ProblemError not_found, not_in_care_team
 */
export async function readTimeline(
  work: Work,
  patientId: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<TimelineEntry>> {
  const patient = await work.tx.patient.findFirst({
    where: { id: patientId },
    select: { id: true },
  })
  if (patient === null) throw new ProblemError('not_found')
  await requireCareTeam(work, patientId)
  const after = decodeCursor(query.cursor, keysSchema)
  const entries: TimelineEntry[] = []
  // One after the other: they share the transaction's connection.
  for (const source of TIMELINE_SOURCES) entries.push(...(await source(work, patientId)))
  const ordered = entries.toSorted((a, b) => compare(keysOf(b), keysOf(a)))
  const rest =
    after === null ? ordered : ordered.filter((entry) => compare(keysOf(entry), after) < 0)
  await recordEvent(work, { action: 'read', resource: 'timeline', resourceId: null, patientId })
  return pageFrom(rest.slice(0, query.limit + 1), query.limit, (entry) => entry, keysOf)
}

function compare(a: Keys, b: Keys): number {
  for (const [index, key] of a.entries()) {
    const order = key.localeCompare(b[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}
