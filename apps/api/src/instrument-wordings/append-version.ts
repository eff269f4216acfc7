import type { WordingEntry } from '@restride/contracts/instrument-wordings'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { isUniqueViolation } from '../database-problem.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { entrySelect, toEntry } from './to-entry.ts'

type Version = Pick<
  Prisma.InstrumentWordingCreateManyInput,
  'content' | 'language' | 'licenceHolder' | 'licenceReference' | 'measure' | 'withdrawnReason'
>

/** One more version after the one the caller has read. @throws ProblemError version_conflict */
export async function appendVersion(
  work: Work,
  version: number,
  what: Version,
): Promise<WordingEntry> {
  const { actor, now, tx } = work
  const newest = await tx.instrumentWording.aggregate({ _max: { version: true } })
  assertVersion(version, newest._max.version ?? 0)
  const id = uuidv7()
  try {
    await tx.instrumentWording.createMany({
      data: {
        ...what,
        id,
        clinicId: actor.clinicId,
        version: version + 1,
        recordedById: actor.userId,
        recordedAt: now,
      },
    })
  } catch (error) {
    // Somebody was faster by a moment: the database decided who was first.
    if (isUniqueViolation(error)) throw new ProblemError('version_conflict')
    throw error
  }
  await recordEvent(work, {
    action: 'create',
    resource:
      what.withdrawnReason === null ? 'instrument_wording' : 'instrument_wording_withdrawal',
    resourceId: id,
    patientId: null,
  })
  const row = await tx.instrumentWording.findUniqueOrThrow({ where: { id }, select: entrySelect })
  return toEntry(row)
}
