import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Question } from './question.tsx'
import styles from './my.module.css'
import { useSessionWords } from './use-session-words.ts'

const MINUTES = [10, 20, 30, 45, 60, 90] as const

type WalkStepProps = {
  about: ReactNode
  minutes: number | null
  /** `null` while it is not yet known whether a session was planned. */
  onChoose: ((minutes: number) => void) | null
}

/** A walk outside the plan: how long is all that is asked. */
export function WalkStep({ about, minutes, onChoose }: WalkStepProps) {
  const { t } = useTranslation('my')
  const words = useSessionWords()
  return (
    <Question title={t('log.walk')} context={about} back={paths.today}>
      {onChoose === null ? (
        <Skeleton shape="rows" count={3} />
      ) : (
        <div className={styles.pair}>
          {MINUTES.map((amount) => (
            <Button
              key={amount}
              size="touch"
              fill
              aria-pressed={minutes === null ? undefined : minutes === amount}
              onClick={() => onChoose(amount)}
            >
              {words.length(amount * 60)}
            </Button>
          ))}
        </div>
      )}
    </Question>
  )
}
