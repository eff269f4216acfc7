import type { Lang } from '@restride/contracts/primitives'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import type { DecisionForm } from './decision-form.ts'
import { HardStop } from './hard-stop.tsx'
import type { Needs } from './needs.ts'
import { ReasonCodeField, ReasonTextField } from './reason-fields.tsx'
import { ConditionFields, StageField } from './running-limits.tsx'
import { MessageField, ReviewField } from './what-follows.tsx'
import styles from './clearances.module.css'

type DecisionDetailsProps = {
  form: DecisionForm
  onChange: (part: Partial<DecisionForm>) => void
  needs: Needs
  patient: { name: string; locale: Lang }
  daysSinceBirth: number
  message: string
  errors: readonly FieldError[]
}

/** What the chosen decision asks for, and nothing else. */
export function DecisionDetails(props: DecisionDetailsProps) {
  const { form, onChange, needs, patient, message, errors } = props
  return (
    <>
      {needs.openCriteria.length > 0 && (
        <HardStop
          criteria={needs.openCriteria}
          reasons={form.reasons}
          onChange={(id, reason) => onChange({ reasons: { ...form.reasons, [id]: reason } })}
          errors={errors}
        />
      )}
      {needs.weighed?.needsReason && <Departure {...props} />}
      {needs.acknowledgement && <Acknowledgement {...props} />}
      <div className={styles.limits}>
        {needs.running && (
          <StageField
            value={form.stage}
            onChange={(stage) => onChange({ stage })}
            errors={errors}
          />
        )}
        {form.decision === 'cleared_with_conditions' && (
          <ConditionFields
            values={form.conditions}
            onChange={(conditions) => onChange({ conditions })}
            errors={errors}
          />
        )}
        <ReviewField
          value={form.reviewOn}
          onChange={(reviewOn) => onChange({ reviewOn })}
          ends={needs.running}
          errors={errors}
        />
      </div>
      <MessageField
        patient={patient}
        value={message}
        isClinics={form.message === null}
        onChange={(text) => onChange({ message: text })}
        errors={errors}
      />
    </>
  )
}

function Departure({ form, needs, onChange, errors }: DecisionDetailsProps) {
  const { t } = useTranslation('clearances')
  const shared = {
    value: form.departure,
    onChange: (departure: DecisionForm['departure']) => onChange({ departure }),
  }
  return (
    <section className={styles.departure}>
      <h3>{t(needs.weighed?.overrides ? 'departure.milder' : 'departure.stricter')}</h3>
      <div className={styles.departureFields}>
        <ReasonCodeField
          {...shared}
          id="reason.code"
          label={t('departure.code')}
          error={errorOf(errors, 'reason.code')}
        />
        <ReasonTextField
          {...shared}
          id="reason.text"
          label={t('departure.text')}
          error={errorOf(errors, 'reason.text')}
        />
      </div>
    </section>
  )
}

function Acknowledgement({ form, onChange, daysSinceBirth, errors }: DecisionDetailsProps) {
  const { t } = useTranslation('clearances')
  const id = 'acknowledgesBeforeThreeWeeks'
  const error = errorOf(errors, id)
  return (
    <label className={styles.acknowledge} data-error={error !== undefined}>
      <input
        id={id}
        type="checkbox"
        checked={form.acknowledged}
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => onChange({ acknowledged: event.target.checked })}
      />
      <span>
        <b>{t('beforeThreeWeeks')}</b>
        <span className={styles.meta}>{t('beforeThreeWeeksText', { day: daysSinceBirth })}</span>
        {error && <span className={styles.error}>{error}</span>}
      </span>
    </label>
  )
}
