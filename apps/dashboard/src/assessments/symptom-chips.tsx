import type { TestId, TestSymptom } from '@restride/rules/facts'
import { IconCheck, IconDots, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldGroup } from '../ui/field.tsx'
import type { SectionProps } from './draft.ts'
import styles from './symptom-chips.module.css'
import {
  COMMON,
  LESS_COMMON,
  symptomsThat,
  withNoOthers,
  withoutNo,
  withSymptoms,
} from './test-results.ts'

type SymptomChipsProps = Pick<SectionProps, 'draft' | 'change'> & {
  id: TestId
  label: string
  labelHidden?: boolean
  size?: 'medium' | 'touch'
}

/** None is said, never assumed: until it is pressed, what was not felt is blank. */
export function SymptomChips({ id, draft, change, label, labelHidden, size }: SymptomChipsProps) {
  const { t } = useTranslation('assessments')
  const { symptoms } = draft.findings.tests[id]
  const isFelt = (symptom: TestSymptom) => symptoms[symptom] === 'yes'
  const [isOpened, setIsOpened] = useState(false)
  const hasLess = LESS_COMMON.some(isFelt)
  const isOpen = isOpened || hasLess
  const felt = symptomsThat(symptoms, 'yes').length
  const isNone = symptomsThat(symptoms, null).length === 0 && felt < Object.keys(symptoms).length

  const chip = (symptom: TestSymptom) => (
    <button
      key={symptom}
      type="button"
      className={styles.chip}
      data-alarm
      aria-pressed={isFelt(symptom)}
      onClick={() =>
        change((now) => withSymptoms(now, id, { [symptom]: isFelt(symptom) ? null : 'yes' }))
      }
    >
      {isFelt(symptom) && <IconHandStop aria-hidden="true" />}
      {t(`tests.symptom.${symptom}`)}
    </button>
  )
  return (
    <FieldGroup id={`findings.tests.${id}.symptoms`} label={label} labelHidden={labelHidden}>
      <div className={styles.chips} data-size={size}>
        <button
          type="button"
          className={styles.chip}
          aria-pressed={isNone}
          onClick={() => change((now) => (isNone ? withoutNo(now, id) : withNoOthers(now, id)))}
        >
          {isNone && <IconCheck aria-hidden="true" />}
          {t(felt > 0 ? 'tests.noOthers' : 'tests.none')}
        </button>
        {COMMON.map(chip)}
        {!hasLess && (
          <button
            type="button"
            className={styles.more}
            aria-expanded={isOpen}
            aria-label={t('tests.moreLabel')}
            onClick={() => setIsOpened(!isOpen)}
          >
            <IconDots aria-hidden="true" />
          </button>
        )}
        {isOpen && LESS_COMMON.map(chip)}
      </div>
    </FieldGroup>
  )
}
