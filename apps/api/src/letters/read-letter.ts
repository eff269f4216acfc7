import type { Letter, LetterSummary, MyLetter } from '@restride/contracts/letters'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { ownPatientId, requirePatient } from '../patients/require-patient.ts'
import { ProblemError } from '../problem.ts'
import { FRESH_MINUTES, requireRecentSignIn } from '../sign-in/require-recent-sign-in.ts'
import type { Work } from '../work.ts'
import { letterSelect, summarySelect, toLetter, toSummary } from './to-letter.ts'

const keysSchema = z.tuple([z.uuid()])

type Query = { limit: number; cursor?: string | undefined }

/** Newest first. @throws ProblemError not_found, not_in_care_team */
export async function listLetters(
  work: Work,
  patientId: string,
  query: Query,
): Promise<Page<LetterSummary>> {
  await requirePatient(work, patientId)
  return lettersOf(work, patientId, query)
}

/** Every letter about me, newest first, whomever it went to. */
export async function listMyLetters(work: Work, query: Query): Promise<Page<MyLetter>> {
  return lettersOf(work, ownPatientId(work), query)
}

async function lettersOf(
  work: Work,
  patientId: string,
  query: Query,
): Promise<Page<LetterSummary>> {
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

/** A letter about me, as it was filed. @throws ProblemError not_found, step_up_required */
export async function takeMyLetter(work: Work, letterId: string): Promise<Letter> {
  const patientId = ownPatientId(work)
  const row = await work.tx.letter.findFirst({
    where: { id: letterId, patientId },
    select: letterSelect,
  })
  if (row === null) throw new ProblemError('not_found')
  await recordEvent(work, { action: 'export', resource: 'letter', resourceId: row.id, patientId })
  await requireRecentSignIn(work, FRESH_MINUTES)
  return toLetter(row, work.actor.timeZone)
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
