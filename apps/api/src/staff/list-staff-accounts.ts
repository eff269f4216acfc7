import type { StaffAccount, StaffInvitation } from '@restride/contracts/accounts'
import { staffRoleSchema } from '@restride/contracts/accounts'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { decodeCursor, pageFrom } from '../paging.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { toStaffAccount } from './to-staff-account.ts'

const keysSchema = z.tuple([z.string(), z.uuid()])
type Query = { limit: number; cursor?: string | undefined }

/** Everyone of the clinic who can or could sign in, by name; patients are not among them. */
export async function listStaffAccounts(work: Work, query: Query): Promise<Page<StaffAccount>> {
  const rows = await work.tx.user.findMany({
    where: { role: { not: 'patient' }, ...afterName(query) },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: query.limit + 1,
  })
  return pageFrom(
    rows,
    query.limit,
    ({ disabledAt, email, id, name, role, version }) =>
      toStaffAccount({ disabledAt, email, id, name, role, version }),
    ({ id, name }) => [name, id],
  )
}

/** @throws ProblemError not_found, also for a patient's account. */
export async function readStaffAccount(work: Work, staffId: string): Promise<StaffAccount> {
  const row = await work.tx.user.findFirst({ where: { id: staffId, role: { not: 'patient' } } })
  if (row === null) throw new ProblemError('not_found')
  const { disabledAt, email, id, name, role, version } = row
  return toStaffAccount({ disabledAt, email, id, name, role, version })
}

/** Invitations that can still be accepted. */
export async function listStaffInvitations(
  work: Work,
  query: Query,
): Promise<Page<StaffInvitation>> {
  const rows = await work.tx.oneTimeLink.findMany({
    where: {
      purpose: 'staff_invitation',
      spentAt: null,
      expiresAt: { gt: work.now },
      ...afterName(query),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: query.limit + 1,
  })
  return pageFrom(
    rows,
    query.limit,
    ({ email, expiresAt, id, name, role }) => ({
      id,
      email,
      name,
      role: staffRoleSchema.parse(role),
      expiresAt: expiresAt.toISOString(),
    }),
    ({ id, name }) => [name, id],
  )
}

function afterName({ cursor }: Query) {
  const after = decodeCursor(cursor, keysSchema)
  return after === null
    ? {}
    : { OR: [{ name: { gt: after[0] } }, { name: after[0], id: { gt: after[1] } }] }
}
