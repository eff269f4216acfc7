import { useTranslation } from 'react-i18next'
import type { Json, Path } from '../three-way-merge.ts'
import { useFormat } from '../use-format.ts'
import { rowAt } from './finding-fields.ts'
import { spokenRules } from './spoken-rules.ts'
import { useFindingWords } from './use-finding-words.ts'

const DAY = /^\d{4}-\d\d-\d\d$/u
const ANSWERS = new Set<Json | undefined>(['yes', 'no', 'declined'])

/** What stands at a path of the draft, by its name on the form and its value as the form says it. */
export function useConflictWords() {
  const { t, i18n } = useTranslation('assessments')
  const format = useFormat()
  const words = useFindingWords()
  const wordAt = (...keys: readonly (string | undefined)[]): string => {
    const word: unknown = i18n.getResource(i18n.language, 'assessments', keys.join('.'))
    return typeof word === 'string' ? word : keys.join(' ')
  }
  const nameOfRule = (named: Record<string, { name: string }>, key: string): string =>
    named[key]?.name ?? key

  const namesOf = (path: Path): (string | undefined)[] => {
    const { CONDITION_NAMES, SIGNS, TESTS } = spokenRules()
    const conditions: Record<string, string> = CONDITION_NAMES
    const [root = '', group = '', key = '', part = '', last = ''] = path
    if (root === 'notes') return [t('notes.title')]
    if (root === 'ownWords') return [t('screening.ownWords')]
    if (root !== 'findings') return [wordAt(root)]
    const row = rowAt(path)
    if (row) return [words.titleOf(row[0]), words.nameOf(...row)]
    if (group === 'screening') {
      return [key === 'signs' ? nameOfRule(SIGNS, part) : t('screening.temperature')]
    }
    if (group === 'conditions') {
      return [conditions[part], ...(last === 'present' ? [] : [wordAt('conditions', last)])]
    }
    if (group === 'epds' && key !== 'total') return [t('epds.title'), wordAt('epds', key)]
    if (key === 'painSite') return [t('symptoms.pain'), t('symptoms.painSite')]
    if (group !== 'tests') return [wordAt(group, key)]
    const felt = part === 'symptoms' ? [wordAt('tests.symptom', last)] : []
    const side = part === 'left' || part === 'right' ? [t(`tests.${part}`)] : []
    return [nameOfRule(TESTS, key), ...side, ...felt]
  }

  return {
    nameOf: (path: Path): string => namesOf(path).join(', '),
    valueOf: (path: Path, value: Json | undefined): string => {
      if (value === null || value === undefined || value === '') return t('conflict.blank')
      const row = rowAt(path)
      if (row) return words.valueOf(...row, value)
      if (typeof value === 'number') return format.number(value)
      if (typeof value !== 'string') return JSON.stringify(value)
      const [, group, key] = path
      if (group === 'healing' && key !== 'bleedingMoreWithActivity') {
        return wordAt(`healing.${key}Is`, value)
      }
      if (ANSWERS.has(value)) return wordAt('value', value)
      return DAY.test(value) ? format.date(value, 'withYear') : value
    },
  }
}
