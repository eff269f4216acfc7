import type { Factors } from '@restride/contracts/factors'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { PasskeyPart } from './passkey-part.tsx'
import { factors } from './queries.ts'
import { RecoveryPart } from './recovery-part.tsx'
import { TotpPart } from './totp-part.tsx'
import styles from './factors.module.css'

/** What she signs in with besides the password. */
export function FactorsSection() {
  const { t } = useTranslation('factors')
  const query = useQuery(factors)
  return (
    <section aria-labelledby="factors-title">
      <h2 id="factors-title">{t('title')}</h2>
      <QueryState query={query} failed={t('notLoaded')}>
        {(own) => <Parts factors={own} />}
      </QueryState>
    </section>
  )
}

function Parts({ factors: own }: { factors: Factors }) {
  const { t } = useTranslation('factors')
  const hasAny = own.totp !== null || own.passkeys.length > 0
  return (
    <div className={styles.parts}>
      <p className={styles.quiet}>{t(own.isRequired ? 'introRequired' : 'intro')}</p>
      <PasskeyPart factors={own} />
      <TotpPart totp={own.totp} />
      {hasAny && <RecoveryPart codes={own.recoveryCodes} />}
    </div>
  )
}
