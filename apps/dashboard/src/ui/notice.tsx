import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { StatusIcon, type Status } from './status-chip.tsx'
import styles from './notice.module.css'

type NoticeProps = {
  tone?: Status | 'info' | undefined
  /** The one sentence that matters, in the tone's colour. */
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
  /** Read out when it appears. Only for what came after the page was shown. */
  live?: boolean | undefined
}

/** A banner in the page, not over it. */
export function Notice({ tone = 'info', title, children, action, live = false }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={live ? 'status' : undefined}>
      {tone === 'info' ? (
        <IconInfoCircle size={20} aria-hidden="true" />
      ) : (
        <StatusIcon status={tone} size={20} />
      )}
      <p className={styles.text}>
        {title && <b>{title}</b>} {children && <span className={styles.rest}>{children}</span>}
      </p>
      {action}
    </div>
  )
}
