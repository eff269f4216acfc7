import { useMediaQuery } from '@mantine/hooks'
import {
  IconBook2,
  IconHelpCircle,
  IconLogout,
  IconMapPin,
  IconMenu2,
  IconUser,
} from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HOME, paths, READS_RULES } from '../paths.ts'
import { useSession, useUser } from '../session.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Logo } from '../ui/logo.tsx'
import { Notice } from '../ui/notice.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SkipLink } from './skip-link.tsx'
import { useSignOut } from './use-sign-out.ts'
import styles from './staff-shell.module.css'

type NavItem = {
  to: NonNullable<LinkProps['to']>
  label: string
  /** Not current on the pages below it, which have entries of their own. */
  exact?: boolean
}

type StaffShellProps = {
  items: readonly NavItem[]
  /** Between the navigation and the language, such as the search of patients and actions. */
  tools?: ReactNode
  children: ReactNode
}

/** Top bar and main landmark of every staff page. The bar stays; `scroll-padding` keeps focus clear of it. */
export function StaffShell({ items, tools, children }: StaffShellProps) {
  const { t } = useTranslation('shell')
  const user = useUser()
  const session = useSession()
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const links = items.map((item) => (
    <Link
      key={item.label}
      to={item.to}
      activeOptions={{ includeSearch: false, exact: item.exact ?? false }}
    >
      {item.label}
    </Link>
  ))

  return (
    <div className={styles.shell}>
      <SkipLink />
      <header className={styles.top} data-no-print>
        <Link to={HOME[user.role]} className={styles.brand} aria-label={t('home')}>
          <Logo />
        </Link>
        {isNarrow && items.length > 0 && (
          <Disclosure
            label={t('menu')}
            align="start"
            button={<IconMenu2 size={20} aria-hidden="true" />}
          >
            <nav aria-label={t('main')}>{links}</nav>
          </Disclosure>
        )}
        {!isNarrow && (
          <nav className={styles.nav} aria-label={t('main')}>
            {links}
          </nav>
        )}
        <span className={styles.gap} />
        {tools}
        <span className={styles.clinic}>
          <IconMapPin size={16} aria-hidden="true" />
          {user.clinic.name}
        </span>
        <LanguageSwitch />
        <Link to={paths.help} className={styles.help} aria-label={t('help')}>
          <IconHelpCircle size={16} aria-hidden="true" />
          <span>{t('help')}</span>
        </Link>
        <PersonMenu />
      </header>
      {session.status === 'signed-in' && session.offline && (
        <Notice tone="watch" title={t('offline')} live />
      )}
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

function PersonMenu() {
  const { t } = useTranslation('shell')
  const { name, role } = useUser()
  const signOut = useSignOut()
  return (
    <Disclosure
      button={
        <>
          <Avatar name={name} />
          <VisuallyHidden>{t('yourMenu')}</VisuallyHidden>
        </>
      }
    >
      <p className={styles.person}>
        <b>{name}</b>
        <span>{t(`role.${role}`)}</span>
      </p>
      <Link to={paths.account}>
        <IconUser size={16} aria-hidden="true" />
        {t('account')}
      </Link>
      {READS_RULES.includes(role) && (
        <Link to={paths.newestRules}>
          <IconBook2 size={16} aria-hidden="true" />
          {t('rules')}
        </Link>
      )}
      <button type="button" onClick={() => void signOut()}>
        <IconLogout size={16} aria-hidden="true" />
        {t('signOut')}
      </button>
    </Disclosure>
  )
}
