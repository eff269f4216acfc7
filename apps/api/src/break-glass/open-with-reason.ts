import type { BreakGlassGrant, OpenWithReason } from '@restride/contracts/break-glass'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { sqlState } from '../database-problem.ts'
import { isInCareTeam } from '../patients/care-team.ts'
import { invalid, ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { activeGrant } from './active-grant.ts'
import { grantSelect, toGrant } from './to-grant.ts'

const OPEN_MS = 60 * 60_000
const EXCLUSION_VIOLATION = '23P01'

/**
 * Opens a record for reading to a physiotherapist outside its care team, for sixty minutes from now.
 * @throws ProblemError not_found, in_care_team, break_glass_open, validation_failed (the words of the last time)
 */
export async function openWithReason(
  work: Work,
  patientId: string,
  input: OpenWithReason,
): Promise<BreakGlassGrant> {
  const { actor, now, tx } = work
  const patient = await tx.patient.findFirst({ where: { id: patientId }, select: { id: true } })
  if (patient === null) throw new ProblemError('not_found')
  if (await isInCareTeam(work, patientId)) throw new ProblemError('in_care_team')
  const open = await activeGrant(work, patientId)
  if (open !== null) throw alreadyOpen(open.expiresAt)
  await checkNewReason(work, patientId, input.reason)
  const id = uuidv7()
  const expiresAt = new Date(now.getTime() + OPEN_MS)
  try {
    await tx.breakGlassGrant.createMany({
      data: {
        id,
        clinicId: actor.clinicId,
        patientId,
        userId: actor.userId,
        reasonCode: input.reasonCode,
        reason: input.reason.trim(),
        grantedAt: now,
        expiresAt,
      },
    })
  } catch (error) {
    if (sqlState(error) === EXCLUSION_VIOLATION) throw alreadyOpen(expiresAt)
    throw error
  }
  await recordEvent(work, {
    action: 'break_glass',
    resource: 'break_glass_grant',
    resourceId: id,
    patientId,
    reason: `${input.reasonCode}: ${input.reason.trim()}`,
  })
  return toGrant(await tx.breakGlassGrant.findUniqueOrThrow({ where: { id }, select: grantSelect }))
}

function alreadyOpen(expiresAt: Date): ProblemError {
  return new ProblemError('break_glass_open', { facts: { expiresAt: expiresAt.toISOString() } })
}

/** Opening again is a new act: the words of the last time do not carry it. */
async function checkNewReason(work: Work, patientId: string, reason: string): Promise<void> {
  const last = await work.tx.breakGlassGrant.findFirst({
    where: { patientId, userId: work.actor.userId },
    orderBy: { grantedAt: 'desc' },
    select: { reason: true },
  })
  if (last?.reason === reason.trim()) {
    throw invalid('/reason', 'These are the words of the last time; say why now')
  }
}
