import type { WorklistRow } from '@restride/contracts/worklist'
import { IconMail, IconPhone } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../ui/kbd.tsx'
import { useFormat } from '../use-format.ts'
import { callHref } from './call.ts'
import styles from './worklist.module.css'

type RowReachProps = {
  row: WorklistRow
  days: (from: string, to: string) => string
  /** What can be arranged with her. */
  actions: ReactNode
}

/** Her number and her address as links, how she likes to be reached and how not, and her next visit. */
export function RowReach({ row, days, actions }: RowReachProps) {
  const { t } = useTranslation('worklist-row')
  const format = useFormat()
  const { contactPreference, email, noContactBy, phone } = row.patient
  const address = noContactBy.includes('email') ? null : email
  // Her no stands above what she liked before.
  const isRefused = noContactBy.some((way) => way === contactPreference)
  return (
    <>
      <p className={styles.reach}>
        {phone && (
          <a href={callHref(phone)} data-call>
            <IconPhone size={16} aria-hidden="true" />
            {t('reach.call', { phone })}
            <Kbd>C</Kbd>
          </a>
        )}
        {address && (
          <a href={`mailto:${address}`}>
            <IconMail size={16} aria-hidden="true" />
            {t('reach.write', { email: address })}
          </a>
        )}
        {!phone && !address && <span>{t('reach.none')}</span>}
        {!isRefused && <span>{t(`reach.likes.${contactPreference}`)}</span>}
        {noContactBy.map((way) => (
          <b key={way}>{t(`reach.not.${way}`)}</b>
        ))}
      </p>
      {row.visitAt && (
        <p className={styles.quiet}>{t('visitAt', { when: format.dateTime(row.visitAt) })}</p>
      )}
      {row.visitAsked && (
        <p className={styles.quiet}>
          {t('visitAsked', { days: days(row.visitAsked.from, row.visitAsked.to) })}
        </p>
      )}
      <div className={styles.buttons}>{actions}</div>
    </>
  )
}
