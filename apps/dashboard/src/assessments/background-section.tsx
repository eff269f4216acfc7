import { useTranslation } from 'react-i18next'
import { AskedList } from './asked-list.tsx'
import type { SectionProps } from './draft.ts'
import { BodyMassIndex } from './body-mass-index.tsx'
import { FindingRows } from './finding-rows.tsx'
import styles from './questions.module.css'

/** What raises the risk without blocking alone. */
export function BackgroundSection(props: SectionProps) {
  const { t } = useTranslation('findings')
  const rows = { ...props, group: 'background' } as const
  const { heightCm, weightKg } = props.draft.findings.background
  return (
    <>
      <section className={styles.group}>
        <h2>{t('background.running')}</h2>
        <p className={styles.meta}>{t('background.lead')}</p>
        <AskedList
          {...rows}
          fields={['noviceRunner', 'previousRunningInjury', 'anyIncontinence']}
        />
        <FindingRows {...rows} fields={['fatigueScore', 'sleepHours']} />
      </section>
      <section className={styles.group}>
        <h2>{t('background.body')}</h2>
        <FindingRows {...rows} fields={['heightCm', 'weightKg']} />
        <BodyMassIndex heightCm={heightCm} weightKg={weightKg} />
        <FindingRows {...rows} fields={['beighton', 'knownHypermobility']} />
      </section>
      <section className={styles.group}>
        <h2>{t('background.before')}</h2>
        <AskedList
          {...rows}
          fields={[
            'leakWhenRunningBeforePregnancy',
            'leakWhenRunningInPregnancy',
            'pelvicGirdlePain',
            'earlierPelvicFloorDysfunction',
          ]}
        />
      </section>
      <section className={styles.group}>
        <h2>{t('background.feeding')}</h2>
        <FindingRows
          {...rows}
          fields={['breastfeeding', 'feedingTalkedAbout', 'braTalkedAbout', 'energyTalkedAbout']}
        />
      </section>
      <section className={styles.group}>
        <h2>{t('background.energy')}</h2>
        <AskedList {...rows} fields={['eatingDisorder', 'missedMeals', 'unintendedWeightLoss']} />
      </section>
    </>
  )
}
