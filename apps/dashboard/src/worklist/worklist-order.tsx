import { useTranslation } from 'react-i18next'
import styles from './worklist.module.css'

type WorklistOrderProps = { isOpen: boolean; onOpen: (isOpen: boolean) => void }

/** In which order the rows stand, and why nobody can change it. */
export function WorklistOrder({ isOpen, onOpen }: WorklistOrderProps) {
  const { t } = useTranslation('worklist')
  return (
    <div className={styles.order}>
      <p>{t('order')}</p>
      <details open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)}>
        <summary>{t('whyOrder')}</summary>
        <p>{t('orderText')}</p>
      </details>
    </div>
  )
}
