import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { TextField } from '../ui/text-field.tsx'
import { ConditionList } from './condition-list.tsx'
import { type SectionProps, withGroup } from './draft.ts'
import styles from './questions.module.css'
import { SignList } from './sign-list.tsx'
import { TemperatureField } from './temperature-field.tsx'

export function ScreeningSection(props: SectionProps) {
  const { t } = useTranslation('assessments')
  const { draft, change, errors } = props
  return (
    <>
      <section className={styles.group}>
        <h2>{t('screening.title')}</h2>
        <p className={styles.meta}>{t('screening.lead')}</p>
        <SignList {...props} />
        <div className={styles.pair}>
          <TemperatureField
            value={draft.findings.screening.temperatureC}
            error={errorOf(errors, 'findings.screening.temperatureC')}
            onChange={(temperatureC) =>
              change((now) => withGroup(now, 'screening', { temperatureC }))
            }
          />
          <TextField
            id="ownWords"
            label={t('screening.ownWords')}
            multiline
            maxLength={4000}
            value={draft.ownWords}
            onChange={(ownWords) => change((now) => ({ ...now, ownWords }))}
          />
        </div>
      </section>
      <section className={styles.group}>
        <h2>{t('conditions.title')}</h2>
        <ConditionList {...props} />
      </section>
    </>
  )
}
