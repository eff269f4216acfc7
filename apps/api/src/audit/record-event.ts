import type { Work } from '../work.ts'
import type { AuditedAct } from './append-events.ts'

/**
 * Notes an act for the audit trail. The unit of work appends what was noted as its last step, in its own transaction:
 * neither happens without the other, and the chain's lock is held for a moment only.
 */
export async function recordEvent(work: Work, act: AuditedAct): Promise<void> {
  work.acts.push(act)
}

/** One call, one event: that a change answers with what it has just changed is no look of its own. */
export function withoutOwnLooks(acts: readonly AuditedAct[]): AuditedAct[] {
  const changes = acts.filter(({ action }) => action !== 'read')
  return acts.filter(
    ({ action, resource, resourceId }) =>
      action !== 'read' ||
      !changes.some((change) => change.resource === resource && change.resourceId === resourceId),
  )
}
