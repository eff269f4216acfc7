import { type StaffMember, staffMemberSchema } from '@restride/contracts/people'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { decodeCursor, pageFrom } from '../paging.ts'
import type { Work } from '../work.ts'

const keysSchema = z.tuple([z.string(), z.uuid()])

/** Colleagues by name: who they are and what their role is, nothing else. */
export async function listStaff(
  work: Work,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<StaffMember>> {
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.user.findMany({
    where: {
      role: { not: 'patient' },
      disabledAt: null,
      ...(after !== null && {
        OR: [{ name: { gt: after[0] } }, { name: after[0], id: { gt: after[1] } }],
      }),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: query.limit + 1,
    select: { id: true, name: true, role: true },
  })
  return pageFrom(
    rows,
    query.limit,
    (row) => staffMemberSchema.parse(row),
    (row) => [row.name, row.id],
  )
}
