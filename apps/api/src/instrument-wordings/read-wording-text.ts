import { type WordingText, wordingTextSchema } from '@restride/contracts/instrument-wordings'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'

/** One version as it was loaded, also when a newer one is shown now. @throws ProblemError not_found */
export async function readWordingText({ tx }: Work, wordingId: string): Promise<WordingText> {
  const row = await tx.instrumentWording.findUnique({
    where: { id: wordingId },
    select: { id: true, content: true },
  })
  if (row === null || row.content === null) throw new ProblemError('not_found')
  return wordingTextSchema.parse({ ...Object(row.content), id: row.id })
}
