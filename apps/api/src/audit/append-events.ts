import type { AuditResource } from '@restride/contracts/audit'
import { uuidv7 } from 'uuidv7'
import { databaseProblem, sqlState } from '../database-problem.ts'
import type { AuditAction } from '../generated/prisma/enums.ts'
import { ProblemError } from '../problem.ts'
import type { Tx } from '../work.ts'
import type { Trace } from './trace.ts'

export type AuditedAct = {
  action: AuditAction
  resource: AuditResource
  /** `null` for a list. */
  resourceId: string | null
  /** Whose record it was; `null` for lists over many patients. */
  patientId: string | null
  outcome?: 'success' | 'failure'
  /** The break-glass grant it was done under. */
  grantId?: string
  /** What the person gave as the reason, where one is asked. */
  reason?: string
}

const APPLICATION = 'restride'

/**
 * Appends to the chain of the transaction's clinic, in the name of the transaction's user. It holds that chain's lock
 * until the transaction ends, so it comes last.
 * @throws ProblemError audit_unavailable, busy; the transaction is lost then, and with it what it would have shown.
 */
export async function appendEvents(
  tx: Tx,
  trace: Trace,
  now: Date,
  acts: readonly AuditedAct[],
): Promise<void> {
  if (acts.length === 0) return
  const events = acts.map((act) => ({
    id: uuidv7(),
    at: now.toISOString(),
    application: APPLICATION,
    outcome: 'success',
    ...trace,
    ...act,
  }))
  try {
    await tx.$executeRaw`select append_audit_events(${JSON.stringify(events)}::jsonb)`
  } catch (error) {
    if (databaseProblem(error)?.code === 'busy') throw new ProblemError('busy')
    throw new ProblemError('audit_unavailable', { cause: sqlState(error) ?? 'no answer' })
  }
}
