import { IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import styles from './error-state.module.css'

type ErrorStateProps = {
  /** What failed, in the reader's words. */
  failed: string
  /** What is safe: "Your draft is saved on this computer." */
  safe?: string | undefined
  onRetry?: (() => void) | undefined
  retrying?: boolean | undefined
  /** Shown for support. */
  requestId?: string | undefined
}

export function ErrorState({ failed, safe, onRetry, retrying, requestId }: ErrorStateProps) {
  const { t } = useTranslation('ui')
  return (
    <div className={styles.error} role="alert">
      <IconCloudOff size={24} aria-hidden="true" />
      <div className={styles.text}>
        <p className={styles.failed}>{failed}</p>
        {safe && <p>{safe}</p>}
        {onRetry && (
          <div className={styles.retry}>
            <Button onClick={onRetry} loading={retrying}>
              {t('tryAgain')}
            </Button>
          </div>
        )}
        {requestId && (
          <p className={styles.request}>
            {t('requestId')} <code>{requestId}</code>
          </p>
        )}
      </div>
    </div>
  )
}
