import type { WordingFile } from '@restride/contracts/instrument-wordings'
import type { Lang } from '@restride/contracts/primitives'
import { MEASURES } from '@restride/rules/measures/catalogue'
import { answerValues } from '@restride/rules/measures/clinic-wording'
import type { MeasureId } from '@restride/rules/measures/measure'

/** Every code and answer of one instrument, without a word of it: the clinic fills in what it is licensed for. */
export function blankFile(measure: MeasureId, language: Lang): { bytes: Blob; name: string } {
  const file: Omit<WordingFile, 'licence'> & { licence: object } = {
    format: 'restride-wording-1',
    measure,
    language,
    // Somebody of the clinic has to say so: not filled in, the file is refused.
    licence: { holder: '', reference: '', permitsScreenUse: false },
    notice: '',
    instructions: '',
    items: MEASURES[measure].items.map((item) => ({
      code: item.code,
      text: '',
      answers: answerValues(item).map((value) => ({ value, text: '' })),
    })),
  }
  const bytes = new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' })
  return { bytes, name: `${measure}-${language}.json` }
}
