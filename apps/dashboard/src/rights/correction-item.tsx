import type { Correction } from '@restride/contracts/corrections'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import { AnswerCorrection } from './answer-correction.tsx'
import styles from './rights.module.css'

type CorrectionItemProps = { correction: Correction; patientId: string; name?: string }

/** What she asked for, by when it is answered, and the answer. */
export function CorrectionItem({ correction, patientId, name }: CorrectionItemProps) {
  const { t } = useTranslation('rights')
  const format = useFormat()
  const queryClient = useQueryClient()
  const [isOpen, setIsOpen] = useState(false)
  const { about, answer, dueOn, request, requestedAt, statement, status } = correction
  const isLate = status === 'open' && dueOn < format.today()
  const done = async () => {
    setIsOpen(false)
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['patients', patientId, 'corrections'] }),
      queryClient.invalidateQueries({ queryKey: ['reviews', 'corrections'] }),
    ])
  }
  return (
    <li>
      <div className={styles.row}>
        <b>{[name, t(`corrections.about.${about}`)].filter(Boolean).join(' · ')}</b>
        <StatusChip status={status === 'open' ? (isLate ? 'not-met' : 'watch') : 'met'}>
          {status === 'open'
            ? t('corrections.due', { date: format.date(dueOn, 'withYear') })
            : t(`corrections.status.${status}`)}
        </StatusChip>
      </div>
      <p>{request}</p>
      <p className={styles.quiet}>
        {t('corrections.asked', { when: format.dateTime(requestedAt) })}
      </p>
      {answer && (
        <>
          <p>{answer.text}</p>
          <p className={styles.quiet}>
            {t('corrections.by', { by: answer.by.name, when: format.dateTime(answer.at) })}
          </p>
        </>
      )}
      {statement && (
        <p>
          <b>{t('corrections.statement')}</b> {statement.text}
        </p>
      )}
      {status === 'open' &&
        (isOpen ? (
          <AnswerCorrection
            correction={correction}
            patientId={patientId}
            canAmend={name === undefined}
            onDone={done}
            onClose={() => setIsOpen(false)}
          />
        ) : (
          <div>
            <Button size="small" onClick={() => setIsOpen(true)}>
              {t('corrections.answer')}
            </Button>
          </div>
        ))}
    </li>
  )
}
