import { healingSchema } from '@restride/contracts/findings'
import { useTranslation } from 'react-i18next'
import { OneOf } from '../ui/one-of.tsx'
import { YesNo } from '../ui/yes-no.tsx'
import { type SectionProps, withGroup } from './draft.ts'
import styles from './questions.module.css'

const WOUND = healingSchema.shape.wound.unwrap().options
const BLEEDING = healingSchema.shape.bleeding.unwrap().options

export function HealingQuestions({ draft, change }: SectionProps) {
  const { t } = useTranslation('assessments')
  const { healing } = draft.findings
  const set = (members: Partial<typeof healing>) =>
    change((now) => withGroup(now, 'healing', members))
  return (
    <section className={styles.group}>
      <h2>{t('healing.title')}</h2>
      <ul className={styles.questions} data-stacked>
        <li data-alarm={healing.wound === 'infected'}>
          <OneOf
            id="findings.healing.wound"
            label={t('healing.wound')}
            options={WOUND.map((value) => ({ value, label: t(`healing.woundIs.${value}`) }))}
            value={healing.wound}
            onChange={(wound) => set({ wound })}
          />
        </li>
        <li>
          <OneOf
            id="findings.healing.bleeding"
            label={t('healing.bleeding')}
            options={BLEEDING.map((value) => ({ value, label: t(`healing.bleedingIs.${value}`) }))}
            value={healing.bleeding}
            onChange={(bleeding) => set({ bleeding })}
          />
        </li>
        <li>
          <YesNo
            id="findings.healing.bleedingMoreWithActivity"
            label={t('healing.bleedingMoreWithActivity')}
            value={healing.bleedingMoreWithActivity}
            onChange={(bleedingMoreWithActivity) => set({ bleedingMoreWithActivity })}
          />
        </li>
      </ul>
    </section>
  )
}
