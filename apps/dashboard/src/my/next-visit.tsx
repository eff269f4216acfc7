import type { MyAppointment } from '@restride/contracts/my'
import { IconCalendarEvent, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { useFormat } from '../use-format.ts'
import styles from './my.module.css'

export function NextVisit({ visit }: { visit: MyAppointment | null }) {
  const { t } = useTranslation('my')
  const format = useFormat()
  return (
    <Link to={paths.visits} className={styles.lineLink}>
      <IconCalendarEvent size={22} aria-hidden="true" />
      <span>
        <b>{t('nextVisit')}</b>
        <span className={styles.day}>
          {visit ? format.dateTime(visit.startsAt, 'full') : t('noVisit')}
        </span>
      </span>
      <IconChevronRight size={20} aria-hidden="true" />
    </Link>
  )
}
