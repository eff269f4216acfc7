import { useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormat } from '../use-format.ts'
import styles from './my-record.module.css'
import { type MyCorrection, myCorrections, stateDisagreement } from './queries.ts'

/** One thing she asked to be corrected, the answer, and her own words beside a refusal. */
export function CorrectionAsked({ correction }: { correction: MyCorrection }) {
  const { t } = useTranslation('my-record')
  const format = useFormat()
  const { about, answer, dueOn, request, statement, status } = correction
  return (
    <li>
      <b>{t(`corrections.kind.${about}`)}</b>
      <span>{request}</span>
      <span className={styles.quiet}>
        {status === 'open'
          ? t('corrections.due', { date: format.date(dueOn, 'long') })
          : t(`corrections.${status}`)}
      </span>
      {answer && <span>{t('corrections.answer', { text: answer.text })}</span>}
      {statement && <span>{t('corrections.yours', { text: statement.text })}</span>}
      {status === 'refused' && !statement && <StatementForm correction={correction} />}
    </li>
  )
}

function StatementForm({ correction }: { correction: MyCorrection }) {
  const { t } = useTranslation('my-record')
  const queryClient = useQueryClient()
  const [words, setWords] = useState('')
  const [error, setError] = useState<string>()
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (words.trim() === '') return setError(t('corrections.enterState'))
    try {
      await stateDisagreement(correction, words.trim())
    } catch {
      setError(t('notSaved'))
    }
    await queryClient.invalidateQueries({ queryKey: myCorrections.queryKey })
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        id={`${correction.id}.statement`}
        size="touch"
        label={t('corrections.state')}
        hint={t('corrections.stateHint')}
        error={error}
        multiline
        maxLength={4000}
        value={words}
        onChange={setWords}
      />
      <Button type="submit" size="large">
        {t('corrections.stateSend')}
      </Button>
    </form>
  )
}
