import { useTranslation } from 'react-i18next'
import type { SectionProps } from './draft.ts'
import { ExpectedAnswers } from './expected-answers.tsx'
import { FindingRows } from './finding-rows.tsx'
import styles from './questions.module.css'

const EXPECTED = [
  { at: ['abdominalWall', 'doming'], answer: 'no' },
  { at: ['abdominalWall', 'tension'], answer: 'good' },
] as const

export function AbdominalWallSection(props: SectionProps) {
  const { t } = useTranslation('findings')
  const rows = { ...props, group: 'abdominalWall' } as const
  return (
    <section className={styles.group}>
      <h2>{t('title.abdominalWall')}</h2>
      <p className={styles.meta}>{t('abdominalWall.lead')}</p>
      <ExpectedAnswers
        {...props}
        label={(count) => t('abdominalWall.expected', { count })}
        expected={EXPECTED}
      />
      <FindingRows {...rows} fields={['doming', 'tension']} />
      <h3>{t('abdominalWall.distance')}</h3>
      <p className={styles.meta}>{t('abdominalWall.distanceLead')}</p>
      <FindingRows {...rows} fields={['interRectiMm', 'interRectiSite', 'interRectiMethod']} />
    </section>
  )
}
