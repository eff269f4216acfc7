import { useTranslation } from 'react-i18next'
import type { SectionProps } from './draft.ts'
import { ExpectedAnswers } from './expected-answers.tsx'
import { FindingRows } from './finding-rows.tsx'
import styles from './questions.module.css'

const EXPECTED = [
  { at: ['breathing', 'chestMotion'], answer: 'none' },
  { at: ['breathing', 'bellyRises'], answer: 'yes' },
  { at: ['breathing', 'ribsWiden'], answer: 'yes' },
  { at: ['breathing', 'pelvicFloorOnExhale'], answer: 'lifts' },
  { at: ['breathing', 'breathOnEffort'], answer: 'out' },
] as const

/** Breathing, and the alignment that is looked at with it. */
export function BreathingSection(props: SectionProps) {
  const { t } = useTranslation('findings')
  return (
    <>
      <section className={styles.group}>
        <h2>{t('title.breathing')}</h2>
        <p className={styles.meta}>{t('breathing.lead')}</p>
        <ExpectedAnswers
          {...props}
          label={(count) => t('breathing.expected', { count })}
          expected={EXPECTED}
        />
        <FindingRows
          {...props}
          group="breathing"
          fields={[
            'chestMotion',
            'bellyRises',
            'ribsWiden',
            'pelvicFloorOnExhale',
            'breathOnEffort',
          ]}
        />
      </section>
      <section className={styles.group}>
        <h2>{t('title.alignment')}</h2>
        <p className={styles.meta}>{t('breathing.alignmentLead')}</p>
        <FindingRows
          {...props}
          group="alignment"
          fields={['holdsNeutralPelvis', 'pelvicTiltDegrees', 'pelvicTiltMethod']}
        />
      </section>
    </>
  )
}
