import { useTranslation } from 'react-i18next'
import type { Conflict, Json, Path } from '../three-way-merge.ts'
import { Button } from '../ui/button.tsx'
import { useFormat } from '../use-format.ts'
import styles from './assessment.module.css'
import { rowAt } from './finding-fields.ts'
import { useFindingWords } from './use-finding-words.ts'
import { spokenRules } from './spoken-rules.ts'

type ConflictListProps = {
  conflicts: readonly Conflict[]
  onResolve: (path: Path, choice: 'mine' | 'theirs') => void
}

/** Both values of what two people changed, side by side, until one is chosen. */
export function ConflictList({ conflicts, onResolve }: ConflictListProps) {
  const { t } = useTranslation('assessments')
  const nameOf = useFieldName()
  const inWords = useValueWords()
  if (conflicts.length === 0) return null
  return (
    <section className={styles.conflicts} role="alert">
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.text')}</p>
      <ul>
        {conflicts.map(({ path, mine, theirs }) => (
          <li key={path.join('.')}>
            <b>{nameOf(path)}</b>
            <Button size="small" onClick={() => onResolve(path, 'mine')}>
              {t('conflict.keepMine')}: {inWords(path, mine)}
            </Button>
            <Button size="small" onClick={() => onResolve(path, 'theirs')}>
              {t('conflict.takeTheirs')}: {inWords(path, theirs)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useValueWords(): (path: Path, value: Json | undefined) => string {
  const { t } = useTranslation('assessments')
  const { valueOf } = useFindingWords()
  const format = useFormat()
  return (path, value) => {
    if (value === null || value === undefined || value === '') return t('conflict.blank')
    const row = rowAt(path)
    if (row) return valueOf(...row, value)
    if (value === 'yes' || value === 'no' || value === 'declined') return t(`value.${value}`)
    if (typeof value === 'number') return format.number(value)
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
}

/** The field's name as it stands on the form: the last part of the path that has one. */
function useFieldName(): (path: Path) => string {
  const { t, i18n } = useTranslation('assessments')
  const { CONDITION_NAMES, SIGNS, TESTS } = spokenRules()
  const words = useFindingWords()
  const ruleNames = { ...SIGNS, ...TESTS } as const
  const nameOf = (key: string): string => {
    const named = Object.entries(ruleNames).find(([id]) => id === key)?.[1]
    if (named) return named.name
    const condition = Object.entries(CONDITION_NAMES).find(([id]) => id === key)?.[1]
    if (condition) return condition
    const groups = [
      'symptoms',
      'healing',
      'epds',
      'conditions',
      'tests',
      'tests.symptom',
      'screening',
    ]
    const found = groups
      .map((group) => `${group}.${key}`)
      .find(
        (candidate) =>
          typeof i18n.getResource(i18n.language, 'assessments', candidate) === 'string',
      )
    const word: unknown = found && i18n.getResource(i18n.language, 'assessments', found)
    return typeof word === 'string' && !word.includes('{{') ? word : ''
  }
  return (path) => {
    if (path[0] === 'notes') return t('notes.title')
    if (path[0] === 'assessedOn') return t('assessedOn')
    const row = rowAt(path)
    if (row) return `${words.titleOf(row[0])}, ${words.nameOf(...row)}`
    const names = path.map(nameOf).filter((name) => name !== '')
    return names.join(', ') || path.join(' ')
  }
}
