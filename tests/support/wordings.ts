import type { WordingFile } from '@restride/contracts/instrument-wordings'
import { MEASURES } from '@restride/rules/measures/catalogue'
import { madeUpItems } from '@restride/rules/measures/measure-cases'
import type { MeasureId } from '@restride/rules/measures/measure'
import type { Caller } from './app.ts'

/** A whole instrument in sentences that nobody owns: no licensed wording is in this repository. */
export function madeUpWording(measure: MeasureId, change: Partial<WordingFile> = {}): WordingFile {
  return {
    format: 'restride-wording-1',
    measure,
    language: 'en',
    licence: {
      holder: 'The clinic of the tests',
      reference: 'Agreement 2026-17',
      permitsScreenUse: true,
    },
    notice: 'Printed with permission of nobody: made up',
    instructions: 'Made up: tick one answer in each line.',
    items: madeUpItems(MEASURES[measure]).map(({ answers, ...item }) => ({
      ...item,
      answers: [...answers],
    })),
    ...change,
  }
}

/** After what the clinic has loaded already. @throws Error when it was refused */
export async function loadWording(
  admin: Caller,
  file: WordingFile = madeUpWording('pgi-i'),
): Promise<string> {
  const version = await wordingsVersion(admin)
  const answer = await admin.post('/instrument-wordings', { file }, { 'if-match': `"${version}"` })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.body.id
}

export async function wordingsVersion(admin: Caller): Promise<number> {
  return (await admin.get('/instrument-wordings')).body.version
}
