import type { ReactNode } from 'react'
import styles from './section.module.css'

type SectionProps = {
  title: string
  children: ReactNode
  /** A patient's page has the bigger type. */
  size?: 'medium' | 'touch' | undefined
}

/** One part of a long page, under a line and its heading. */
export function Section({ title, children, size = 'medium' }: SectionProps) {
  return (
    <section className={styles.section} data-size={size}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** Entries of a section one below the other, with a line between them. */
export function EntryList({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>
}
