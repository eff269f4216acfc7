import type { FollowUp } from '@restride/contracts/follow-ups'
import { IconMail, IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import styles from './follow-ups.module.css'

/** How to reach her, what she prefers, and what was tried. */
export function ContactLine({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { phone, contactPreference, noContactBy } = followUp.patient
  const email = noContactBy.includes('email') ? null : followUp.patient.email
  // Her no stands above what she liked before.
  const isRefused = noContactBy.some((way) => way === contactPreference)
  return (
    <p className={styles.contact}>
      {phone && (
        <a href={`tel:${phone}`} className={styles.reach}>
          <IconPhone size={16} aria-hidden="true" />
          {phone}
        </a>
      )}
      {email && (
        <a href={`mailto:${email}`} className={styles.reach}>
          <IconMail size={16} aria-hidden="true" />
          {email}
        </a>
      )}
      {!phone && !email && <span>{t('noContact')}</span>}
      {!isRefused && <span>{t(`likes.${contactPreference}`)}</span>}
      {noContactBy.map((way) => (
        <b key={way}>{t(`noContactBy.${way}`)}</b>
      ))}
      {followUp.lastTriedAt && (
        <span>{t('lastTried', { when: format.dateTime(followUp.lastTriedAt) })}</span>
      )}
    </p>
  )
}
