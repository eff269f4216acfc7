import type { ReactNode } from 'react'
import styles from '../states-page.module.css'

export function Section({
  title,
  note,
  children,
}: {
  title: string
  note?: string
  children: ReactNode
}) {
  return (
    <section className={styles.section}>
      <div>
        <h2>{title}</h2>
        {note && <p className={styles.note}>{note}</p>}
      </div>
      <div className={styles.examples}>{children}</div>
    </section>
  )
}
