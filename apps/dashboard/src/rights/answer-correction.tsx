import type { AnswerCorrection as Answer, Correction } from '@restride/contracts/corrections'
import { useQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { announce } from '../ui/live-region.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormat } from '../use-format.ts'
import { amendmentsOf } from './amendments.ts'
import { answerCorrection } from './queries.ts'
import { FormActions } from './form-actions.tsx'
import styles from './rights.module.css'
import { useFirstField } from './use-first-field.ts'
import { useRefusal } from './use-refusal.ts'

type AnswerCorrectionProps = {
  correction: Correction
  patientId: string
  /** The care team can point at the amendment; the privacy officer reads no chart. */
  canAmend: boolean
  onDone: () => Promise<void>
  onClose: () => void
}

/** Accepted with what was corrected, or refused with why. Once. */
export function AnswerCorrection(props: AnswerCorrectionProps) {
  const { canAmend, correction, onClose, onDone, patientId } = props
  const { t } = useTranslation('rights')
  const format = useFormat()
  const [outcome, setOutcome] = useState<Answer['outcome'] | null>(null)
  const [words, setWords] = useState('')
  const [amendmentId, setAmendmentId] = useState<string | null>(null)
  const { attempt, errors, refuse, send } = useRefusal()
  const amendments = useQuery({ ...amendmentsOf(patientId), enabled: canAmend })
  const form = useFirstField()
  const ids = { outcome: `${correction.id}.outcome`, words: `${correction.id}.words` }

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const found: FieldError[] = []
    if (outcome === null)
      found.push({ fieldId: ids.outcome, message: t('corrections.enterOutcome') })
    if (words.trim() === '')
      found.push({ fieldId: ids.words, message: t('corrections.enterWords') })
    if (outcome === null || found.length > 0) return refuse(found)
    const answer = words.trim()
    const input: Answer =
      outcome === 'accepted' ? { outcome, answer, amendmentId } : { outcome, answer }
    if (!(await send(() => answerCorrection(correction.id, correction.version, input)))) return
    announce(t('corrections.answered'))
    await onDone()
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <ChoiceGroup
        id={ids.outcome}
        look="list"
        label={t('corrections.outcome')}
        error={errorOf(errors, ids.outcome)}
        options={[
          { value: 'accepted', label: t('corrections.accept') },
          { value: 'refused', label: t('corrections.refuse') },
        ]}
        value={outcome}
        onChange={setOutcome}
      />
      {outcome === 'accepted' && canAmend && (
        <SelectField
          label={t('corrections.amendment')}
          hint={t('corrections.amendmentHint')}
          placeholder={t('corrections.noAmendment')}
          options={(amendments.data ?? []).map(({ assessedOn, id, number }) => ({
            value: id,
            label: t('corrections.assessmentOf', {
              number,
              date: format.date(assessedOn, 'withYear'),
            }),
          }))}
          value={amendmentId}
          onChange={setAmendmentId}
        />
      )}
      <TextField
        id={ids.words}
        label={t('corrections.words')}
        error={errorOf(errors, ids.words)}
        multiline
        maxLength={2000}
        value={words}
        onChange={setWords}
      />
      <FormActions onCancel={onClose} />
    </form>
  )
}
