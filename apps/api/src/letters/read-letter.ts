import type { Letter, LetterSummary } from '@restride/contracts/letters'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { requirePatient } from '../patients/require-patient.ts'
import { ProblemError } from '../problem.ts'
import { FRESH_MINUTES, requireRecentSignIn } from '../sign-in/require-recent-sign-in.ts'
import type { Work } from '../work.ts'
import { letterSelect, summarySelect, toLetter, toSummary } from './to-letter.ts'

const keysSchema = z.tuple([z.uuid()])

/** Newest first. @throws ProblemError not_found, not_in_care_team */
export async function listLetters(
  work: Work,
  patientId: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<LetterSummary>> {
  await requirePatient(work, patientId)
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.letter.findMany({
    where: { patientId, ...(after !== null && { id: { lt: after[0] } }) },
    orderBy: { id: 'desc' },
    take: query.limit + 1,
    select: summarySelect,
  })
  await recordEvent(work, { action: 'read', resource: 'letter', resourceId: null, patientId })
  return pageFrom(
    rows,
    query.limit,
    (row) => toSummary(row, work.actor.timeZone),
    (row) => [row.id],
  )
}

/** @throws ProblemError not_found, not_in_care_team */
export async function readLetter(work: Work, letterId: string): Promise<Letter> {
  return findLetter(work, letterId, 'read')
}

/**
 * The same letter once more, to be printed: it leaves the system, so not from a screen somebody left open.
 * @throws ProblemError not_found, not_in_care_team, step_up_required
 */
export async function takeLetter(work: Work, letterId: string): Promise<Letter> {
  const letter = await findLetter(work, letterId, 'export')
  await requireRecentSignIn(work, FRESH_MINUTES)
  return letter
}

async function findLetter(
  work: Work,
  letterId: string,
  action: 'read' | 'export',
): Promise<Letter> {
  const row = await work.tx.letter.findFirst({ where: { id: letterId }, select: letterSelect })
  if (row === null) throw new ProblemError('not_found')
  await requireCareTeam(work, row.patientId)
  await recordEvent(work, {
    action,
    resource: 'letter',
    resourceId: row.id,
    patientId: row.patientId,
  })
  return toLetter(row, work.actor.timeZone)
}
