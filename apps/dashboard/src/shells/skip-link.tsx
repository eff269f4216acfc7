import { useTranslation } from 'react-i18next'
import styles from './skip-link.module.css'

export function SkipLink() {
  const { t } = useTranslation('shell')
  return (
    <a
      className={styles.skip}
      href="#main"
      onClick={(event) => {
        event.preventDefault()
        document.getElementById('main')?.focus()
      }}
    >
      {t('skip')}
    </a>
  )
}
