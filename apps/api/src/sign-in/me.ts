import type { Me, UpdateMe } from '@restride/contracts/sessions'
import type { Actor, Work } from '../work.ts'

export function toMe(actor: Actor): Me {
  const {
    clinicId,
    clinicName,
    email,
    hasSeenTour,
    locale,
    mustAddFactor,
    name,
    patientId,
    role,
    timeZone,
    userId,
  } = actor
  return {
    id: userId,
    name,
    email,
    role,
    locale,
    patientId,
    clinic: { id: clinicId, name: clinicName, timeZone },
    mustAddFactor,
    hasSeenTour,
  }
}

/** Remembers the language she or he chose, and that the tour need not come again. */
export async function updateMe(work: Work, { hasSeenTour, locale }: UpdateMe): Promise<Me> {
  const { actor, now, tx } = work
  await tx.user.updateMany({
    where: { id: actor.userId },
    data: {
      ...(locale !== undefined && { locale }),
      ...(hasSeenTour && { tourSeenAt: now }),
    },
  })
  return toMe({
    ...actor,
    locale: locale ?? actor.locale,
    hasSeenTour: hasSeenTour ?? actor.hasSeenTour,
  })
}
