import { Trans, useTranslation } from 'react-i18next'
import styles from './my.module.css'

/** Under everything that is about a symptom. */
export function EmergencyLine() {
  const { t } = useTranslation('my')
  return (
    <p className={styles.emergencyLine}>
      <Trans
        t={t}
        i18nKey="emergencyLine"
        components={{ emergency: <a href="tel:911" />, link: <a href="tel:811" /> }}
      />
    </p>
  )
}
