import type { ReactNode } from 'react'
import { LogoMark } from './logo.tsx'
import styles from './empty-state.module.css'

type EmptyStateProps = {
  title: string
  /** If it is good news, say so; then what comes next. */
  children?: ReactNode
  actions?: ReactNode
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.mark}>
        <LogoMark size={56} />
      </span>
      <h2>{title}</h2>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
