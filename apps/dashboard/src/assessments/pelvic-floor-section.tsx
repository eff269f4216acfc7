import { useTranslation } from 'react-i18next'
import type { SectionProps } from './draft.ts'
import { FindingRows } from './finding-rows.tsx'
import styles from './questions.module.css'

export function PelvicFloorSection(props: SectionProps) {
  const { t } = useTranslation('findings')
  const isDeclined = props.draft.findings.pelvicFloor.internalExam === 'declined'
  const rows = { ...props, group: 'pelvicFloor' } as const
  return (
    <section className={styles.group}>
      <h2>{t('title.pelvicFloor')}</h2>
      <p className={styles.meta}>{t('pelvicFloor.consent')}</p>
      <FindingRows {...rows} fields={['internalExam']} />
      <output className={styles.meta}>{isDeclined && t('pelvicFloor.declined')}</output>
      <h3>{t('pelvicFloor.contraction')}</h3>
      <FindingRows
        {...rows}
        fields={[
          'fastContractions',
          'longContractions',
          'longHoldSeconds',
          'gentleHoldSeconds',
          'testedStanding',
          'fullRelease',
          'bearsDown',
        ]}
      />
      <h3>{t('pelvicFloor.support')}</h3>
      <p className={styles.meta}>{t('pelvicFloor.supportLead')}</p>
      <FindingRows {...rows} fields={['descentCm', 'prolapseStage', 'oxfordGrade', 'avulsion']} />
    </section>
  )
}
