import { useTranslation } from 'react-i18next'
import styles from './my.module.css'

/** Under everything that is about a symptom. */
export function EmergencyLine() {
  const { t } = useTranslation('my')
  return (
    <p className={styles.emergencyLine}>
      {t('emergencyLine')} <a href="tel:911">{t('told.call911')}</a>.{' '}
      <a href="tel:811">{t('told.call811')}</a>.
    </p>
  )
}
