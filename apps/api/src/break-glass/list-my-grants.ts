import { type MyBreakGlass, myBreakGlassSchema } from '@restride/contracts/break-glass'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import type { Work } from '../work.ts'

const keysSchema = z.tuple([z.iso.datetime(), z.uuid()])

/** Who opened my record from outside my care team, and why; newest first. The database shows her own alone. */
export async function listMyGrants(
  work: Work,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<MyBreakGlass>> {
  const after = decodeCursor(query.cursor, keysSchema)
  const { patientId } = work.actor
  const rows = await work.tx.breakGlassGrant.findMany({
    where: {
      patientId: patientId ?? '',
      ...(after !== null && {
        OR: [
          { grantedAt: { lt: new Date(after[0]) } },
          { grantedAt: new Date(after[0]), id: { lt: after[1] } },
        ],
      }),
    },
    orderBy: [{ grantedAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    include: { user: { select: { name: true } } },
  })
  await recordEvent(work, {
    action: 'read',
    resource: 'break_glass_grant',
    resourceId: null,
    patientId,
  })
  return pageFrom(
    rows,
    query.limit,
    (row) =>
      myBreakGlassSchema.parse({
        ...row,
        who: row.user.name,
        grantedAt: row.grantedAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
      }),
    (row) => [row.grantedAt.toISOString(), row.id],
  )
}
