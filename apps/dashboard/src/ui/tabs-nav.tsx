import { createLink, useLocation } from '@tanstack/react-router'
import { type AnchorHTMLAttributes, type ReactNode, type Ref, useEffect, useRef } from 'react'
import styles from './tabs-nav.module.css'

/** A row of links that look like tabs; each has an address, so Back works. Too many for the screen scroll in it. */
export function TabsNav({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLElement>(null)
  const { href } = useLocation()
  useEffect(() => {
    const tabs = row.current
    if (!tabs) return
    // Also when the screen is turned or enlarged, and when a count makes a tab wider.
    const whenResized = new ResizeObserver(() => showCurrent(tabs))
    for (const one of [tabs, ...tabs.children]) whenResized.observe(one)
    return () => whenResized.disconnect()
  }, [href])
  return (
    <nav ref={row} className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  )
}

function showCurrent(row: HTMLElement): void {
  const current = row.querySelector<HTMLElement>('[aria-current]')
  if (!current) return
  row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2
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
      <span data-scrolls>{children}</span>
      {count !== undefined && (
        <span data-scrolls className={styles.count}>
          {count}
        </span>
      )}
    </a>
  )
}

/** Takes `to`, `params`, `search`. The router marks the current one with `aria-current`. */
export const TabLink = createLink(Tab)
