import type { LogSession } from '@restride/contracts/session-logs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './log.module.css'
import { Question } from './question.tsx'
import { SymptomQuestion, type Symptom } from './symptom-question.tsx'

type SymptomStepProps = {
  feeling: LogSession['feeling']
  stopped: boolean
  value: Symptom[] | null
  onChange: (value: Symptom[] | null) => void
  /** Rejects when the phone could not keep it. */
  onSave: () => Promise<void>
}

export function SymptomStep({ feeling, stopped, value, onChange, onSave }: SymptomStepProps) {
  const { t } = useTranslation('my')
  return (
    <Question
      title={t('log.any')}
      back={stopped ? paths.today : paths.log}
      context={
        <span>
          {stopped && t('log.stopped')}
          {feeling !== null && t(`log.felt.${feeling}`)}
        </span>
      }
    >
      <SymptomQuestion label={t('log.any')} value={value} onChange={onChange} />
      <SaveButton reason={value === null ? t('log.chooseOne') : undefined} onSave={onSave} />
    </Question>
  )
}

export function SaveButton({
  reason,
  onSave,
}: {
  reason: string | undefined
  onSave: () => Promise<void>
}) {
  const { t } = useTranslation('my')
  const [state, setState] = useState<'ready' | 'saving' | 'failed'>('ready')
  const save = () => {
    setState('saving')
    onSave().catch(() => setState('failed'))
  }
  return (
    <div className={styles.save}>
      {state === 'failed' && <Notice tone="watch" title={t('log.notKept')} live />}
      <Button
        variant="filled"
        size="main"
        fill
        loading={state === 'saving'}
        disabledReason={reason}
        onClick={save}
      >
        {t('log.save')}
      </Button>
    </div>
  )
}
