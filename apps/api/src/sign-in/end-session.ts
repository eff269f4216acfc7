import { recordEvent } from '../audit/record-event.ts'
import type { Work } from '../work.ts'

/** Ends the session the request came with; its access and refresh tokens stop working at once. */
export async function endSession(work: Work): Promise<void> {
  const { sessionId } = work.actor
  await work.tx.session.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: work.now },
  })
  await recordEvent(work, {
    action: 'sign_out',
    resource: 'session',
    resourceId: sessionId,
    patientId: null,
  })
}
