import type { ReactNode } from 'react'
import styles from './page-heading.module.css'

type PageHeadingProps = {
  children: string
  /** The document's title when it should say more than the heading. */
  title?: string | undefined
  /** A chip or a count on the heading's line. */
  aside?: ReactNode
  sub?: ReactNode
  actions?: ReactNode
  size?: 'medium' | 'touch' | undefined
}

/** The page's only h1; also sets the document's title. Gets the focus after a navigation. */
export function PageHeading({
  children,
  title = children,
  aside,
  sub,
  actions,
  size = 'medium',
}: PageHeadingProps) {
  return (
    <div className={styles.heading} data-size={size}>
      <title>{`${title} · Restride`}</title>
      <div className={styles.words}>
        <div className={styles.line}>
          <h1 tabIndex={-1}>{children}</h1>
          {aside}
        </div>
        {sub && <p className={styles.sub}>{sub}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
