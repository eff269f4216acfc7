import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { NumberStepper } from '../ui/number-stepper.tsx'
import { OneOf } from '../ui/one-of.tsx'
import { TextField } from '../ui/text-field.tsx'
import { YesNo } from '../ui/yes-no.tsx'
import { type SectionProps, withGroup } from './draft.ts'
import { HealingQuestions } from './healing-questions.tsx'
import styles from './questions.module.css'
import { DECLINABLE_SYMPTOMS, YES_NO_SYMPTOMS } from './symptom-questions.ts'

export function SymptomsSection(props: SectionProps) {
  const { t } = useTranslation('assessments')
  const { draft, change, errors } = props
  const { symptoms } = draft.findings
  const set = (members: Partial<typeof symptoms>) =>
    change((now) => withGroup(now, 'symptoms', members))
  const declinable = (['yes', 'no', 'declined'] as const).map((value) => ({
    value,
    label: t(`value.${value}`),
  }))
  return (
    <>
      <section className={styles.group}>
        <h2>{t('symptoms.title')}</h2>
        <p className={styles.meta}>{t('symptoms.lead')}</p>
        <ul className={styles.questions}>
          {YES_NO_SYMPTOMS.map((key) => (
            <li key={key} data-alarm={symptoms[key] === 'yes'}>
              <YesNo
                id={`findings.symptoms.${key}`}
                label={t(`symptoms.${key}`)}
                value={symptoms[key]}
                onChange={(value) => set({ [key]: value })}
              />
            </li>
          ))}
        </ul>
        <div className={styles.pair}>
          <NumberStepper
            id="findings.symptoms.pain"
            label={t('symptoms.pain')}
            hint={t('symptoms.painHint')}
            error={errorOf(errors, 'findings.symptoms.pain')}
            max={10}
            value={symptoms.pain}
            onChange={(pain) => set({ pain })}
          />
          <TextField
            id="findings.symptoms.painSite"
            label={t('symptoms.painSite')}
            optional
            maxLength={200}
            value={symptoms.painSite ?? ''}
            onChange={(site) => set({ painSite: site === '' ? null : site })}
          />
        </div>
      </section>
      <section className={styles.group}>
        <h2>{t('symptoms.sensitive')}</h2>
        <ul className={styles.questions}>
          {DECLINABLE_SYMPTOMS.map((key) => (
            <li key={key}>
              <OneOf
                id={`findings.symptoms.${key}`}
                label={t(`symptoms.${key}`)}
                options={declinable}
                value={symptoms[key]}
                onChange={(value) => set({ [key]: value })}
              />
            </li>
          ))}
        </ul>
      </section>
      <HealingQuestions {...props} />
    </>
  )
}
