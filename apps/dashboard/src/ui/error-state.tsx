import { IconCloudOff, IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
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
  /** The reader may not: nothing is broken. */
  isRefused?: boolean
  /** Where to go instead. */
  action?: ReactNode
  /** Shown for support. */
  requestId?: string | undefined
}

export function ErrorState({ failed, safe, onRetry, retrying, ...rest }: ErrorStateProps) {
  const { action, isRefused = false, requestId } = rest
  const Icon = isRefused ? IconLock : IconCloudOff
  const { t } = useTranslation('ui')
  return (
    <div className={styles.error} role="alert">
      <Icon size={24} aria-hidden="true" />
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
        {action && <div className={styles.retry}>{action}</div>}
        {requestId && (
          <p className={styles.request}>
            {t('requestId')} <code>{requestId}</code>
          </p>
        )}
      </div>
    </div>
  )
}
