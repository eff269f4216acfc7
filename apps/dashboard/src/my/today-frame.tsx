import type { MyToday } from '@restride/contracts/my'
import { IconMessage, IconSunrise, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenedCard } from '../my-record/opened-card.tsx'
import { paths } from '../paths.ts'
import { PatientShell } from '../shells/patient-shell.tsx'
import { useFormat } from '../use-format.ts'
import styles from './my.module.css'
import { NextVisit } from './next-visit.tsx'
import { isAnsweredHere } from './logged-here.ts'
import { useOutbox } from './outbox.ts'
import { OutboxNotice } from './outbox-notice.tsx'
import type { Kept } from './queries.ts'

type TodayFrameProps = {
  today: Kept<MyToday>
  children: ReactNode
  actions: ReactNode
  /** Running waits because of what she reported from here. */
  isStopped?: boolean
}

/** What every state of Today shares: the day's one thing first, then what waits for her. */
export function TodayFrame({ today, children, actions, isStopped = false }: TodayFrameProps) {
  const { t } = useTranslation('my')
  const format = useFormat()
  const { askNextMorning, nextAppointment, physioMessage, physioName } = today.data
  const outbox = useOutbox()
  const ask = askNextMorning.find(({ sessionLogId }) => !isAnsweredHere(sessionLogId, outbox))
  // Words of a decision to start would stand against a pause that came after it.
  const { state } = today.data.today
  const isMessageOfNow = !isStopped && state !== 'paused' && state !== 'finished'
  const message = isMessageOfNow && physioMessage !== null && (
    <figure className={styles.message}>
      <IconMessage size={22} aria-hidden="true" />
      <div>
        <figcaption>{physioName ?? t('yourPhysio')}</figcaption>
        <p>{physioMessage}</p>
      </div>
    </figure>
  )
  return (
    <PatientShell
      actions={
        <>
          {actions}
          <NextVisit visit={nextAppointment} />
          {message}
        </>
      }
    >
      <div className={styles.screen}>
        {children}
        {ask && (
          <Link
            to={paths.nextMorning}
            params={{ sessionLogId: ask.sessionLogId }}
            className={styles.card}
          >
            <IconSunrise size={24} aria-hidden="true" />
            <span>
              <b>{t('morning.card')}</b>
              <span>{t('morning.after', { date: format.date(ask.doneOn, 'full') })}</span>
            </span>
            <IconChevronRight size={20} aria-hidden="true" />
          </Link>
        )}
        <OpenedCard />
        <OutboxNotice />
        {today.isCopy && (
          <p className={styles.quiet}>
            {t('lastLoaded', { when: format.dateTime(new Date(today.loadedAt), 'full') })}
          </p>
        )}
      </div>
    </PatientShell>
  )
}
