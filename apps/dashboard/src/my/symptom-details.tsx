import type { SymptomReport } from '@restride/contracts/session-logs'
import { PAIN_CHARACTERS } from '@restride/rules/responses/session'
import { useTranslation } from 'react-i18next'
import { ToggleChips } from '../ui/toggle-chips.tsx'
import { Segments } from './segments.tsx'
import styles from './log.module.css'

type SymptomDetailsProps = {
  reports: readonly SymptomReport[]
  onChange: (reports: SymptomReport[]) => void
  /** Off the next morning: then it is known. */
  askWhen: boolean
}

const WHENS = ['during', 'right_after'] as const
const AMOUNTS = ['a_little', 'some', 'a_lot'] as const
const SCORES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

/** When and how much, for each symptom she named. Every answer may stay blank. */
export function SymptomDetails({ reports, onChange, askWhen }: SymptomDetailsProps) {
  const { t } = useTranslation('my')
  const set = (symptom: SymptomReport['symptom'], change: Partial<SymptomReport>) =>
    onChange(reports.map((one) => (one.symptom === symptom ? { ...one, ...change } : one)))
  return (
    <div className={styles.details}>
      {reports.map(({ symptom, when, amount, painScore, character }) => {
        const name = t(`symptom.${symptom}`)
        return (
          <section key={symptom}>
            {reports.length > 1 && <h2>{name}</h2>}
            {askWhen && (
              <Segments
                label={t('details.when')}
                of={name}
                options={WHENS.map((value) => ({ value, label: t(`details.${value}`) }))}
                value={WHENS.find((value) => value === when) ?? null}
                onChange={(value) => set(symptom, { when: value })}
              />
            )}
            {symptom === 'pain' ? (
              <Segments
                label={t('details.pain')}
                of={name}
                columns={6}
                options={SCORES.map((value) => ({ value, label: value }))}
                value={SCORES.find((value) => Number(value) === painScore) ?? null}
                onChange={(value) =>
                  set(symptom, { painScore: value === null ? null : Number(value) })
                }
              />
            ) : (
              <Segments
                label={t('details.amount')}
                of={name}
                options={AMOUNTS.map((value) => ({ value, label: t(`details.${value}`) }))}
                value={amount}
                onChange={(value) => set(symptom, { amount: value })}
              />
            )}
            {symptom === 'pain' && (
              <ToggleChips
                label={t('details.character')}
                size="touch"
                options={PAIN_CHARACTERS.map((value) => ({
                  value,
                  label: t(`details.pains.${value}`),
                }))}
                value={character}
                onChange={(value) => set(symptom, { character: value ?? [] })}
              />
            )}
          </section>
        )
      })}
    </div>
  )
}

export function blankReport(
  symptom: SymptomReport['symptom'],
  when: SymptomReport['when'],
): SymptomReport {
  return { symptom, when, amount: null, painScore: null, character: [] }
}
