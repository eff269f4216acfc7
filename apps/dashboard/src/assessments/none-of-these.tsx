import { useTranslation } from 'react-i18next'
import { FillBlanks } from './fill-blanks.tsx'

type NoneOfTheseProps = {
  all: number
  unanswered: readonly string[]
  /** Answers these with no. */
  onNone: (keys: readonly string[]) => void
  /** Blanks these again. */
  onUndo: (keys: readonly string[]) => void
}

/** "No" to every question of a list that has no answer yet. */
export function NoneOfThese({ all, unanswered, onNone, onUndo }: NoneOfTheseProps) {
  const { t } = useTranslation('assessments')
  const count = unanswered.length
  return (
    <FillBlanks
      label={t('screening.none', { count })}
      done={t('screening.noneDone', { count })}
      all={all}
      unanswered={unanswered}
      onFill={onNone}
      onUndo={onUndo}
    />
  )
}
