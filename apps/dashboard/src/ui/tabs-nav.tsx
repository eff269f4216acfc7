import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './tabs-nav.module.css'

/** A row of links that look like tabs; each has an address, so Back works. */
export function TabsNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  )
}

type TabProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  count?: ReactNode
  icon?: ReactNode
  ref?: Ref<HTMLAnchorElement>
}

function Tab({ count, icon, children, ...anchor }: TabProps) {
  return (
    <a {...anchor} className={styles.tab}>
      {icon}
      <span>{children}</span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </a>
  )
}

/** Takes `to`, `params`, `search`. The router marks the current one with `aria-current`. */
export const TabLink = createLink(Tab)
