import type { Lang } from '@restride/contracts/primitives'
import type { EpisodeReadiness } from '@restride/contracts/readiness'
import { type Decision, letsRun } from '@restride/rules/decision'
import type { LevelId } from '@restride/rules/plans/plan'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { newIdempotencyKey } from '../http.ts'
import { useCtrlEnter, useKeys } from '../letter-keys.ts'
import { useUser } from '../session.ts'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { useFormat } from '../use-format.ts'
import type { DecisionForm } from './decision-form.ts'
import { DecisionCards } from './decision-cards.tsx'
import { DecisionDetails } from './decision-details.tsx'
import { findMissing, isAllowed, needsOf } from './needs.ts'
import { clinicSentence } from './patient-message.ts'
import { SignBar } from './sign-bar.tsx'
import { toDecision } from './to-decision.ts'
import { useMissingWords } from './use-missing-words.ts'
import { useSignDecision } from './use-sign-decision.ts'
import styles from './clearances.module.css'

type DecideFormProps = {
  episodeId: string
  patient: { name: string; locale: Lang }
  readiness: EpisodeReadiness
  daysSinceBirth: number
  /** The level offered with a permission to run; `null` when there was a decision before: then it is chosen. */
  firstStage: LevelId | null
  form: DecisionForm
  onChange: (part: Partial<DecisionForm>) => void
  onSigned: () => Promise<void>
}

/** The physiotherapist's own decision: nothing is chosen for her, nothing is sent before she signs. */
export function DecideForm(props: DecideFormProps) {
  const { episodeId, firstStage, form, onChange, onSigned, patient, readiness } = props
  const { t } = useTranslation('clearances')
  const today = useFormat().today()
  const { name } = useUser()
  const [signature, setSignature] = useState('')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const words = useMissingWords()
  const { sign, isPending } = useSignDecision(episodeId)
  const needs = needsOf(readiness.readiness, form.decision)
  const message = form.message ?? clinicSentence(patient.locale, form)
  const missing = findMissing(form, needs, { message, signature, name, today })

  const choose = (decision: Decision) => {
    if (!isAllowed(readiness.readiness, decision)) return
    onChange({ decision, stage: form.stage ?? (letsRun(decision) ? firstStage : null) })
  }
  const send = async () => {
    if (isPending) return
    setAttempt(attempt + 1)
    const { inputHash } = readiness
    const input = toDecision(form, needs, { inputHash, message, name, signature, today })
    if (missing.length > 0 || input === null) return setErrors(words.asErrors(missing))
    const outcome = await sign(input, form.key)
    if (outcome.signed) return onSigned()
    if (outcome.newKey) onChange({ key: newIdempotencyKey() })
    setErrors(outcome.errors)
  }

  useKeys({
    c: () => choose('cleared'),
    w: () => choose('cleared_with_conditions'),
    h: () => choose('not_cleared'),
    r: () => choose('referred'),
  })
  useCtrlEnter(() => void send())

  return (
    <form
      className={styles.form}
      noValidate
      data-no-print
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className={styles.body}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <h2>{t('heading')}</h2>
        <DecisionCards
          readiness={readiness.readiness}
          value={form.decision}
          onChange={choose}
          error={errorOf(errors, 'decision')}
        />
        {form.decision !== null && needs.weighed?.allowed && (
          <DecisionDetails {...props} needs={needs} message={message} errors={errors} />
        )}
      </div>
      <SignBar
        decision={form.decision}
        isTyped={needs.typedName}
        signature={signature}
        onSignature={setSignature}
        missing={words.inShort(missing)}
        error={errorOf(errors, 'signature')}
        isPending={isPending}
      />
    </form>
  )
}
