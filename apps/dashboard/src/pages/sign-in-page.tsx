import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HOME, paths } from '../paths.ts'
import { currentSession, type NextStep, useSession } from '../session.ts'
import { LanguageSwitch } from '../shells/language-switch.tsx'
import { PasskeyButton } from '../sign-in/passkey-button.tsx'
import { PasswordForm } from '../sign-in/password-form.tsx'
import { SecondStep } from '../sign-in/second-step.tsx'
import { Logo } from '../ui/logo.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import styles from './sign-in-page.module.css'

export function SignInPage() {
  const { t } = useTranslation('sign-in')
  const { next } = useSearch({ from: paths.signIn })
  const navigate = useNavigate()
  const session = useSession()
  const [step, setStep] = useState<NextStep | null>(null)

  const enter = async () => {
    const now = currentSession()
    if (now.status !== 'signed-in') return
    await (next === undefined
      ? navigate({ to: HOME[now.user.role], replace: true })
      : navigate({ href: next, replace: true }))
  }

  return (
    <div className={styles.page}>
      <main id="main" className={styles.main}>
        <Logo size={28} />
        {step === null ? (
          <>
            <PageHeading sub={t('sub')}>{t('title')}</PageHeading>
            {session.status === 'signed-out' && session.why === 'ended' && (
              <Notice>{t('ended')}</Notice>
            )}
            <PasswordForm onSignedIn={enter} onNextStep={setStep} />
            <div className={styles.other}>
              <PasskeyButton mfaToken={null} onSignedIn={enter} />
            </div>
            <div className={styles.more}>
              <p>
                <b>{t('forgot')}</b>
              </p>
              <p className={styles.quiet}>{t('forgotText')}</p>
            </div>
          </>
        ) : (
          <SecondStep step={step} onSignedIn={enter} onBack={() => setStep(null)} />
        )}
      </main>
      <footer className={styles.footer}>
        <LanguageSwitch names="long" />
      </footer>
    </div>
  )
}
