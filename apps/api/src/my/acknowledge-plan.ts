import type { acknowledgementSchema, AcknowledgePlan } from '@restride/contracts/my'
import type { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { invalid, ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { myEpisode } from './my-episode.ts'

/**
 * Notes that she has seen a revision of the plan she is on. Said again it stays as it was first.
 * @throws ProblemError not_found without a plan she can see, validation_failed for a revision that is not there
 */
export async function acknowledgePlan(
  work: Work,
  { revision }: AcknowledgePlan,
): Promise<z.infer<typeof acknowledgementSchema>> {
  const { actor, now, tx } = work
  const plan = await tx.plan.findFirst({
    where: { episodeId: await myEpisode(work), endedAt: null, releases: { some: {} } },
    select: { id: true, patientId: true, revisions: { where: { revision } } },
  })
  if (plan === null) throw new ProblemError('not_found')
  if (plan.revisions.length === 0) throw invalid('/revision', 'Is no revision of the plan')
  const { id: planId, patientId } = plan
  await tx.planAcknowledgement.createMany({
    data: { clinicId: actor.clinicId, patientId, planId, revision, acknowledgedAt: now },
    skipDuplicates: true,
  })
  const { acknowledgedAt } = await tx.planAcknowledgement.findUniqueOrThrow({
    where: { planId_revision: { planId, revision } },
  })
  await recordEvent(work, {
    action: 'create',
    resource: 'plan_acknowledgement',
    resourceId: planId,
    patientId,
  })
  return { revision, acknowledgedAt: acknowledgedAt.toISOString() }
}
