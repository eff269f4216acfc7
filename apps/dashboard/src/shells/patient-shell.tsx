import {
  IconArrowLeft,
  IconCalendar,
  IconChartBar,
  IconHelpCircle,
  IconHome,
  IconPencil,
} from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { useSession } from '../session.ts'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'
import { SkipLink } from './skip-link.tsx'
import styles from './patient-shell.module.css'

type PatientShellProps = {
  children: ReactNode
  /** Main action and answers, kept in the lower half of the screen whatever is above them. */
  actions?: ReactNode
  /** Off for one focused step, such as the timer. */
  bar?: boolean | undefined
  /** Instead of the date: where the step came from. */
  back?: NonNullable<LinkProps['to']> | undefined
}

const ITEMS = [
  { to: paths.today, name: 'today', Icon: IconHome },
  { to: paths.log, name: 'log', Icon: IconPencil },
  { to: paths.progress, name: 'progress', Icon: IconChartBar },
  { to: paths.visits, name: 'visits', Icon: IconCalendar },
] as const

/** The frame of one patient screen; each page puts itself into it. */
export function PatientShell({ children, actions, bar = true, back }: PatientShellProps) {
  const { t } = useTranslation('shell')
  const session = useSession()
  const format = useFormat()
  return (
    <div className={styles.shell}>
      <SkipLink />
      <header className={styles.top}>
        {back ? (
          <Link to={back} className={styles.action}>
            <IconArrowLeft size={20} aria-hidden="true" />
            {t('back')}
          </Link>
        ) : (
          <span className={styles.day}>{format.date(format.today(), 'full')}</span>
        )}
        <Link to={paths.help} className={styles.action}>
          <IconHelpCircle size={20} aria-hidden="true" />
          {t('help')}
        </Link>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        {session.status === 'signed-in' && session.offline && (
          <Notice tone="watch" title={t('offline')} live />
        )}
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </main>
      {bar && (
        <nav className={styles.bar} aria-label={t('main')}>
          {ITEMS.map(({ to, name, Icon }) => (
            <Link key={name} to={to} activeOptions={{ includeSearch: false }}>
              <span className={styles.marker} aria-hidden="true" />
              <Icon aria-hidden="true" />
              <span>{t(`nav.${name}`)}</span>
            </Link>
          ))}
        </nav>
      )}
    </div>
  )
}
