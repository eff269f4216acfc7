import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import styles from './questions.module.css'

type BodyMassIndexProps = { heightCm: number | null; weightKg: number | null }

/** Shown as it is worked out, so that a slip of the keyboard is seen. The rules do the judging. */
export function BodyMassIndex({ heightCm, weightKg }: BodyMassIndexProps) {
  const { t } = useTranslation('findings')
  const format = useFormat()
  const isKnown = heightCm !== null && weightKg !== null && heightCm > 0
  const index = isKnown ? Math.round((weightKg / (heightCm / 100) ** 2) * 10) / 10 : null
  return (
    <p className={styles.worked}>
      <span>
        {t('background.bmi')} <span className={styles.meta}>{t('background.bmiHint')}</span>
      </span>
      <output htmlFor="findings.background.heightCm findings.background.weightKg">
        {index === null ? t('background.bmiBlank') : `${format.number(index)}\u00a0kg/m²`}
      </output>
    </p>
  )
}
