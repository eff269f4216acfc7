import type { Lang } from '@restride/contracts/primitives'
import type { Me } from '@restride/contracts/sessions'
import type { Actor, Work } from '../work.ts'

export function toMe(actor: Actor): Me {
  const {
    clinicId,
    clinicName,
    email,
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
  }
}

/** Remembers the language she or he chose. */
export async function changeLocale(work: Work, locale: Lang): Promise<Me> {
  await work.tx.user.updateMany({ where: { id: work.actor.userId }, data: { locale } })
  return toMe({ ...work.actor, locale })
}
