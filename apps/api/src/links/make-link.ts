import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { LinkPurpose, Role } from '../generated/prisma/enums.ts'
import { hashOfToken } from '../sign-in/session-tokens.ts'
import type { Tx } from '../work.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const LASTS_MS = {
  sign_in: 15 * MINUTE_MS,
  password_reset: 60 * MINUTE_MS,
  staff_invitation: 7 * DAY_MS,
  patient_invitation: 7 * DAY_MS,
} as const satisfies Record<LinkPurpose, number>

export type LinkFor = {
  clinicId: string
  purpose: LinkPurpose
  email: string
  name: string
  role: Role
  patientId: string | null
  userId: string | null
  madeById: string | null
}

export type NewLink = { id: string; token: string; email: string; expiresAt: Date }

/** Makes a link that works once; an earlier one of the same purpose for the same address stops working. */
export async function makeLink(tx: Tx, link: LinkFor, now: Date): Promise<NewLink> {
  const { clinicId, email, patientId, purpose } = link
  await tx.oneTimeLink.updateMany({
    where: { clinicId, email, purpose, patientId, spentAt: null },
    data: { spentAt: now },
  })
  const id = uuidv7()
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + LASTS_MS[purpose])
  await tx.oneTimeLink.createMany({
    data: { ...link, id, tokenHash: hashOfToken(token), madeAt: now, expiresAt },
  })
  return { id, token, email, expiresAt }
}
