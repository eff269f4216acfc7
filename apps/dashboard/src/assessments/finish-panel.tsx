import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AutosaveStatus } from '../autosave.ts'
import { ApiError, OfflineError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useSignAssessment } from './queries.ts'
import styles from './readiness.module.css'

type FinishPanelProps = {
  assessmentId: string
  isAsking: boolean
  /** Opens the question, unless something must be corrected first. */
  onStart: () => void
  onStay: () => void
  /** Sends what is left; what became of it. */
  onFlush: () => Promise<AutosaveStatus>
  onSigned: () => void
}

type Trouble = 'offline' | 'notSaved' | 'conflicts' | 'changed' | 'alreadySigned' | 'failed'

/** Finish, asked once more in place because a signature is final. */
export function FinishPanel(props: FinishPanelProps) {
  const { t } = useTranslation('assessments')
  const { isAsking, onStart, onStay, onFlush, onSigned } = props
  const sign = useSignAssessment(props.assessmentId)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const confirm = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (isAsking) confirm.current?.focus()
  }, [isAsking])

  const finish = async () => {
    setIsBusy(true)
    setTrouble(null)
    try {
      const status = await onFlush()
      if (status !== 'saved') return setTrouble(unsaved(status))
      await sign.mutateAsync()
      onSigned()
    } catch (error) {
      setTrouble(troubleOf(error))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <>
      {trouble && <Notice tone="not-met" title={t(`finish.${trouble}`)} live />}
      {!isAsking && (
        <Button variant="filled" size="large" fill keys={['Ctrl', 'Enter']} onClick={onStart}>
          {t('finish.start')}
        </Button>
      )}
      {isAsking && (
        <fieldset className={styles.ask}>
          <legend>{t('finish.ask')}</legend>
          <span className={styles.meta}>{t('finish.askText')}</span>
          <Button
            ref={confirm}
            variant="filled"
            size="large"
            fill
            loading={isBusy}
            onClick={() => void finish()}
          >
            {t('finish.sign')}
          </Button>
          <Button fill onClick={onStay}>
            {t('finish.stay')}
          </Button>
        </fieldset>
      )}
    </>
  )
}

function unsaved(status: AutosaveStatus): Trouble {
  if (status === 'offline') return 'offline'
  return status === 'conflict' ? 'conflicts' : 'notSaved'
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof OfflineError) return 'offline'
  if (!(error instanceof ApiError)) return 'failed'
  if (error.code === 'version_conflict') return 'changed'
  return error.code === 'already_signed' ? 'alreadySigned' : 'failed'
}
