import { IconChevronRight, IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../my/my.module.css'
import { paths } from '../paths.ts'
import { myOpened } from './queries.ts'

const NEWS_MS = 7 * 24 * 3_600_000

/** On Today for a week: that somebody from outside her care team opened her record. */
export function OpenedCard() {
  const { t } = useTranslation('my')
  const { data } = useQuery(myOpened)
  const [since] = useState(() => new Date(Date.now() - NEWS_MS).toISOString())
  if (!data?.items.some(({ grantedAt }) => grantedAt > since)) return null
  return (
    <Link to={paths.myRecord} className={styles.card}>
      <IconEye size={24} aria-hidden="true" />
      <span>
        <b>{t('opened.card')}</b>
        <span>{t('opened.more')}</span>
      </span>
      <IconChevronRight size={20} aria-hidden="true" />
    </Link>
  )
}
