import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { useText } from '../use-text.ts'
import type { FileProblem } from './read-file.ts'
import styles from './wordings.module.css'

const MOST = 50

/** Each mistake with its place in the file. */
export function FileProblems({ problems }: { problems: readonly FileProblem[] }) {
  const { t } = useTranslation('wordings')
  const words = useProblemWords()
  const lines = problems
    .slice(0, MOST)
    .map((problem) => ({ message: [problem.pointer, words(problem)].filter(Boolean).join(': ') }))
  return (
    <div className={styles.problems}>
      <ErrorSummary title={t('refused', { count: problems.length })} errors={lines} />
      {problems.length > MOST && <p>{t('more', { count: problems.length - MOST })}</p>}
    </div>
  )
}

function useProblemWords(): (problem: FileProblem) => string {
  const { t } = useTranslation('wordings')
  const text = useText()
  return (problem) => {
    switch (problem.kind) {
      case 'rule':
        return text(problem.reason)
      case 'oneOf':
        return t('problem.oneOf', { list: problem.values.join(', ') })
      case 'tooLong':
      case 'tooMany':
      case 'tooHigh':
      case 'tooLow':
      case 'tooFew':
        return t(`problem.${problem.kind}`, { limit: problem.limit })
      case 'bytes':
      case 'encoding':
      case 'json':
      case 'missing':
      case 'type':
      case 'words':
      case 'unknownField':
      case 'other':
        return t(`problem.${problem.kind}`)
    }
  }
}
