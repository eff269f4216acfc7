import type { LogSession } from '@restride/contracts/session-logs'
import { IconMoodEmpty, IconMoodSad, IconMoodSmile } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { Button } from '../ui/button.tsx'
import styles from './log.module.css'
import { Question } from './question.tsx'

const FEELINGS = [
  { value: 'good', Icon: IconMoodSmile },
  { value: 'so_so', Icon: IconMoodEmpty },
  { value: 'not_good', Icon: IconMoodSad },
] as const

type FeelingStepProps = {
  about: ReactNode
  value: LogSession['feeling']
  onChoose: (feeling: NonNullable<LogSession['feeling']>) => void
}

export function FeelingStep({ about, value, onChoose }: FeelingStepProps) {
  const { t } = useTranslation('my')
  return (
    <Question title={t('log.feel')} context={about} back={paths.today}>
      <div className={styles.feelings}>
        {FEELINGS.map(({ value: feeling, Icon }) => (
          <Button
            key={feeling}
            size="tall"
            fill
            icon={<Icon aria-hidden="true" />}
            aria-pressed={value === null ? undefined : value === feeling}
            onClick={() => onChoose(feeling)}
          >
            {t(`feeling.${feeling}`)}
          </Button>
        ))}
      </div>
    </Question>
  )
}
