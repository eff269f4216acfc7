import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { Notice } from '../ui/notice.tsx'
import { NumberStepper } from '../ui/number-stepper.tsx'
import { OneOf } from '../ui/one-of.tsx'
import { YesNo } from '../ui/yes-no.tsx'
import { type SectionProps, withGroup } from './draft.ts'
import styles from './questions.module.css'
import { spokenRules } from './spoken-rules.ts'

const VALUES = [0, 1, 2, 3] as const
export const EPDS_MAX = 30

/** Only the total and the keyed value of item 10: the scale's wording is licensed and never shown. */
export function EpdsQuestions({ draft, change, errors }: SectionProps) {
  const { t } = useTranslation('assessments')
  const { epds } = draft.findings
  const isAlarm = epds.item10 !== null && epds.item10 > 0
  return (
    <section className={styles.group}>
      <h2>{t('epds.title')}</h2>
      <p className={styles.meta}>{t('epds.lead')}</p>
      <ul className={styles.questions} data-columns="aligned">
        <li>
          <YesNo
            id="findings.epds.begun"
            label={t('epds.begun')}
            value={epds.begun}
            onChange={(begun) => change((now) => withGroup(now, 'epds', { begun }))}
          />
        </li>
        <li data-alarm={isAlarm}>
          <OneOf
            id="findings.epds.item10"
            label={t('epds.item10')}
            hint={t('epds.item10Hint')}
            options={VALUES.map((value) => ({ value: `${value}`, label: `${value}` }))}
            value={epds.item10 === null ? null : `${epds.item10}`}
            onChange={(chosen) => {
              const item10 = VALUES.find((value) => `${value}` === chosen) ?? null
              change((now) => withGroup(now, 'epds', { item10 }))
            }}
          />
        </li>
        <li>
          <NumberStepper
            id="findings.epds.total"
            label={t('epds.total')}
            hint={t('epds.totalHint')}
            error={errorOf(errors, 'findings.epds.total')}
            max={EPDS_MAX}
            hasButtons={false}
            value={epds.total}
            onChange={(total) => change((now) => withGroup(now, 'epds', { total }))}
          />
        </li>
      </ul>
      {isAlarm && (
        <Notice tone="not-met" title={t('epds.alarm')} live>
          {t('screening.tellHer', { words: spokenRules().CALL_988 })}
        </Notice>
      )}
    </section>
  )
}
