import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import styles from './rights.module.css'

/** The end of each form here. */
export function FormActions({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation('rights')
  return (
    <div className={styles.actions}>
      <Button type="submit">{t('save')}</Button>
      <Button variant="quiet" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  )
}
