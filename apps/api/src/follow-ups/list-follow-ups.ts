import type { FollowUp, followUpsQuerySchema } from '@restride/contracts/follow-ups'
import { type Page, plainDateSchema } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn, plainDate } from '../calendar.ts'
import { toldFollowUps } from '../clearances/grace.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import type { Work } from '../work.ts'
import { followUpSelect, toFollowUp } from './to-follow-up.ts'

const keysSchema = z.tuple([plainDateSchema, z.uuid()])

/** By the day they are due, the most overdue first. */
export async function listFollowUps(
  work: Work,
  query: z.infer<typeof followUpsQuerySchema>,
): Promise<Page<FollowUp>> {
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.followUp.findMany({
    where: {
      AND: [
        toldFollowUps(work),
        inState(query.status, dateColumn(work.today)),
        query.locationId === undefined ? {} : { locationId: query.locationId },
        after === null ? {} : isAfter(after),
      ],
    },
    orderBy: [{ dueTo: 'asc' }, { id: 'asc' }],
    take: query.limit + 1,
    select: followUpSelect,
  })
  await recordEvent(work, {
    action: 'read',
    resource: 'follow_up',
    resourceId: null,
    patientId: null,
  })
  return pageFrom(
    rows,
    query.limit,
    (row) => toFollowUp(work, row),
    (row) => [plainDate(row.dueTo), row.id],
  )
}

/** A snoozed visit is a due one that shall not be looked at before its day. */
function inState(
  status: 'due' | 'booked' | 'closed' | 'snoozed',
  today: Date,
): Prisma.FollowUpWhereInput {
  switch (status) {
    case 'due':
      return { status: 'due', OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: today } }] }
    case 'snoozed':
      return { status: 'due', snoozedUntil: { gt: today } }
    case 'booked':
    case 'closed':
      return { status }
  }
}

function isAfter([dueTo, id]: z.infer<typeof keysSchema>): Prisma.FollowUpWhereInput {
  const day = dateColumn(dueTo)
  return { OR: [{ dueTo: { gt: day } }, { dueTo: day, id: { gt: id } }] }
}
