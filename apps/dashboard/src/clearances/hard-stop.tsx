import type { CriterionResult } from '@restride/contracts/readiness'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { StatusIcon } from '../ui/status-chip.tsx'
import { useSentence } from '../use-sentence.ts'
import { NO_REASON, type Reason } from './decision-form.ts'
import { criterionField } from './needs.ts'
import { ReasonCodeField, ReasonTextField } from './reason-fields.tsx'
import styles from './clearances.module.css'

type HardStopProps = {
  criteria: readonly CriterionResult[]
  reasons: Readonly<Record<string, Reason>>
  onChange: (criterionId: string, reason: Reason) => void
  errors: readonly FieldError[]
}

/** The only hard stop: every open criterion with the reason why she may run all the same. */
export function HardStop({ criteria, reasons, onChange, errors }: HardStopProps) {
  const { t } = useTranslation('clearances')
  const sentence = useSentence()
  return (
    <section className={styles.stop} aria-labelledby="hard-stop">
      <div className={styles.stopHead}>
        <StatusIcon status="not-met" size={20} />
        <h3 id="hard-stop">{t('hardStop', { count: criteria.length })}</h3>
      </div>
      <ul>
        {criteria.map(({ id, title, reason }) => {
          const shared = {
            value: reasons[id] ?? NO_REASON,
            onChange: (next: Reason) => onChange(id, next),
            labelHidden: true,
          }
          return (
            <li key={id} className={styles.open}>
              <p>
                <b>{sentence(title)}</b> <span className={styles.quiet}>{sentence(reason)}</span>
              </p>
              <div className={styles.openFields}>
                <ReasonCodeField
                  {...shared}
                  id={criterionField(id)}
                  label={t('reasonFor', { criterion: sentence(title) })}
                  error={errorOf(errors, criterionField(id))}
                />
                <ReasonTextField
                  {...shared}
                  id={`${criterionField(id)}.text`}
                  label={t('words', { criterion: sentence(title) })}
                  optional
                  placeholder={t('wordsShort')}
                  error={undefined}
                />
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
