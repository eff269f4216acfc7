import type { ReactNode } from 'react'
import { LanguageSwitch } from '../shells/language-switch.tsx'
import { Logo } from '../ui/logo.tsx'
import styles from './open-frame.module.css'

/** The frame of every page that needs no sign-in. */
export function OpenFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <main id="main" className={styles.main}>
        <Logo size={28} />
        {children}
      </main>
      <footer className={styles.footer}>
        <LanguageSwitch names="long" />
      </footer>
    </div>
  )
}
