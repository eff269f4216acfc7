import { useTranslation } from 'react-i18next'
import type { Json } from '../three-way-merge.ts'
import { useFormat } from '../use-format.ts'
import { answerAt, type RowGroup } from './finding-fields.ts'

/** Names, units and answers of the rows by their place in the findings; a test keeps the catalogues complete. */
export function useFindingWords() {
  const { t, i18n } = useTranslation('findings')
  const format = useFormat()
  const wordAt = (...path: readonly string[]): string | undefined => {
    const word: unknown = i18n.getResource(i18n.language, 'findings', path.join('.'))
    return typeof word === 'string' ? word : undefined
  }
  const unitOf = (group: RowGroup, field: string) => wordAt('unit', group, field)
  const optionOf = (group: RowGroup, field: string, option: string | number): string =>
    wordAt('is', group, field, `${option}`) ?? (option === 'yes' ? t('yes') : t('no'))
  return {
    titleOf: (group: RowGroup) => t(`title.${group}`),
    nameOf: (group: RowGroup, field: string) => wordAt('name', group, field) ?? field,
    hintOf: (group: RowGroup, field: string): string | undefined => {
      const hint = wordAt('hint', group, field)
      const answer = answerAt(group, field)
      if (group !== 'outcomes' || answer.kind !== 'amount' || !hint) return hint
      return t('outcomes.range', { min: answer.min, max: answer.max, direction: hint })
    },
    unitOf,
    optionOf,
    /** A stored answer as the record says it: "−2 cm", "Mixed". */
    valueOf: (group: RowGroup, field: string, value: Json): string => {
      if (typeof value === 'number' && answerAt(group, field).kind === 'amount') {
        return [format.number(value), unitOf(group, field)].filter(Boolean).join('\u00a0')
      }
      if (typeof value !== 'string' && typeof value !== 'number') return ''
      const isChoice = answerAt(group, field).kind === 'choice'
      return isChoice ? optionOf(group, field, value) : String(value)
    },
  }
}
