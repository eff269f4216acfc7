import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'

/** @throws ProblemError validation_failed naming the reference that is none of this clinic's */
export async function checkReferences(
  work: Work,
  refs: { leadPhysioId?: string | undefined; locationId?: string | undefined },
): Promise<void> {
  const { leadPhysioId, locationId } = refs
  if (leadPhysioId !== undefined) {
    const physio = await work.tx.user.findFirst({
      where: { id: leadPhysioId, role: 'physio', disabledAt: null },
      select: { id: true },
    })
    if (physio === null) throw invalid('/leadPhysioId', 'Not a physiotherapist of this clinic')
  }
  if (locationId !== undefined) {
    const location = await work.tx.location.findFirst({
      where: { id: locationId },
      select: { id: true },
    })
    if (location === null) throw invalid('/locationId', 'Not a location of this clinic')
  }
}

/** A person cannot be born in the future. */
export function checkBornOn(bornOn: string | undefined, today: string): void {
  if (bornOn !== undefined && bornOn > today) throw invalid('/bornOn', 'Cannot be in the future')
}
