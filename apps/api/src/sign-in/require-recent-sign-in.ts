import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'

/** For what a stolen, open screen must not do: changes of factors or address, exports. */
export const FRESH_MINUTES = 10

const MINUTE_MS = 60_000

/**
 * Refuses when she last proved who she is too long ago; a refreshed token proves nothing.
 * `signing_window`: as long as the clinic lets a sign-in sign clearances. A number: so many minutes.
 * @throws ProblemError step_up_required with `withinMinutes`
 */
export async function requireRecentSignIn(
  { actor, now, tx }: Work,
  within: 'signing_window' | number,
): Promise<void> {
  const withinMinutes =
    within === 'signing_window' ? await signingWindow(tx, actor.clinicId) : within
  const session = await tx.session.findFirst({
    where: { id: actor.sessionId, userId: actor.userId },
    select: { authenticatedAt: true },
  })
  const age = session === null ? Infinity : now.getTime() - session.authenticatedAt.getTime()
  if (age > withinMinutes * MINUTE_MS)
    throw new ProblemError('step_up_required', { facts: { withinMinutes } })
}

async function signingWindow(tx: Work['tx'], clinicId: string): Promise<number> {
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { signingWindowMinutes: true },
  })
  return clinic.signingWindowMinutes
}
