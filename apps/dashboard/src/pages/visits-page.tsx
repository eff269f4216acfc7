import type { MyAppointment } from '@restride/contracts/my'
import { IconMapPin, IconPhone, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OutboxNotice } from '../my/outbox-notice.tsx'
import { PatientState } from '../my/patient-state.tsx'
import { myAppointments } from '../my/queries.ts'
import { PatientShell } from '../shells/patient-shell.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { useFormat } from '../use-format.ts'
import styles from '../my/my.module.css'

export function VisitsPage() {
  const { t } = useTranslation('my')
  const format = useFormat()
  const query = useQuery(myAppointments)
  const [now] = useState(() => new Date().toISOString())
  if (!query.data) {
    return <PatientState query={query} title={t('visits.title')} failed={t('failed.visits')} />
  }
  const { data, isCopy, loadedAt } = query.data
  const { coming, past } = split(data.items, now)
  const [next, ...later] = coming
  return (
    <PatientShell>
      <div className={styles.screen}>
        {next ? (
          <NextVisitInWords visit={next} />
        ) : (
          <PageHeading size="touch" title={t('visits.title')} sub={t('visits.noneText')}>
            {t('visits.none')}
          </PageHeading>
        )}
        <VisitList title={t('visits.later')} visits={later} />
        <VisitList title={t('visits.past')} visits={past} />
        <OutboxNotice />
        {isCopy && (
          <p className={styles.quiet}>
            {t('lastLoaded', { when: format.dateTime(new Date(loadedAt), 'full') })}
          </p>
        )}
      </div>
    </PatientShell>
  )
}

function NextVisitInWords({ visit }: { visit: MyAppointment }) {
  const { t } = useTranslation('my')
  const format = useFormat()
  return (
    <>
      <div className={styles.dayTitle}>
        <PageHeading
          size="touch"
          title={t('visits.title')}
          sub={t('visits.until', { time: format.time(visit.endsAt) })}
        >
          {format.dateTime(visit.startsAt, 'full')}
        </PageHeading>
      </div>
      <ul className={styles.lines}>
        <li>
          <IconUser size={22} aria-hidden="true" />
          <span>{t('visits.with', { physio: visit.physioName })}</span>
        </li>
        <li>
          <IconMapPin size={22} aria-hidden="true" />
          <span>
            <b>{visit.locationName}</b>
            <br />
            {visit.address}
          </span>
        </li>
        <li>
          <IconPhone size={22} aria-hidden="true" />
          <span>
            {t('visits.cannot')}
            <br />
            <a className={styles.phone} href={`tel:${visit.phone}`}>
              {visit.phone}
            </a>
          </span>
        </li>
      </ul>
      <p>{t('visits.baby')}</p>
    </>
  )
}

function VisitList({ title, visits }: { title: string; visits: readonly MyAppointment[] }) {
  const { t } = useTranslation('my')
  const format = useFormat()
  if (visits.length === 0) return null
  return (
    <section>
      <h2 className={styles.section}>{title}</h2>
      <ul className={styles.lines}>
        {visits.map((visit) => (
          <li key={visit.id}>
            <span>
              <span className={styles.day}>{format.dateTime(visit.startsAt, 'full')}</span>
              <span className={styles.quiet}>
                {visit.physioName}, {visit.locationName}
                {visit.status === 'cancelled' && `. ${t('visits.cancelled')}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function split(items: readonly MyAppointment[], now: string) {
  const sorted = items.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const isComing = ({ endsAt, status }: MyAppointment) => endsAt > now && status !== 'cancelled'
  return {
    coming: sorted.filter(isComing),
    past: sorted.filter((visit) => !isComing(visit)).toReversed(),
  }
}
