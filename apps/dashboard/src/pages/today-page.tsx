import type { MyToday } from '@restride/contracts/my'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  FinishedToday,
  OtherActions,
  PausedToday,
  RestToday,
  WaitingToday,
} from '../my/other-today.tsx'
import { loggedHere, stopHere } from '../my/logged-here.ts'
import { notTodayOf } from '../my/log-of.ts'
import { put, release, takeBack, useOutbox } from '../my/outbox.ts'
import { PatientState } from '../my/patient-state.tsx'
import { myToday, type Kept } from '../my/queries.ts'
import { SessionActions, SessionToday } from '../my/session-today.tsx'
import { TodayFrame } from '../my/today-frame.tsx'
import { paths } from '../paths.ts'
import { announce } from '../ui/live-region.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { UndoNotice } from '../ui/undo-notice.tsx'
import { useFormat } from '../use-format.ts'

/** Today's one thing. */
export function TodayPage() {
  const { t } = useTranslation('my')
  const query = useQuery(myToday)
  useReadyForTheRoad()
  if (!query.data)
    return <PatientState query={query} title={t('today')} failed={t('failed.today')} />
  return <Today kept={query.data} />
}

function Today({ kept }: { kept: Kept<MyToday> }) {
  const { t } = useTranslation('my')
  const outbox = useOutbox()
  const [skipped, setSkipped] = useState<string | null>(null)
  const { date, releasedOn, today } = kept.data
  const isOld = date < useFormat().today()

  // Leaving the page is not taking it back.
  useEffect(() => {
    if (skipped === null) return
    return () => void release(skipped)
  }, [skipped])

  // What she reported and the clinic does not have yet counts here already.
  const stop = stopHere(outbox)
  if (stop !== null) {
    return (
      <TodayFrame today={kept} actions={<OtherActions emergency />} isStopped>
        <PausedToday {...stop} />
      </TodayFrame>
    )
  }
  // Yesterday's run must not be offered again today.
  if (isOld && (today.state === 'session' || today.state === 'rest')) {
    return (
      <TodayFrame today={kept} actions={<OtherActions />}>
        <PageHeading size="touch" title={t('today')} sub={t('old.text')}>
          {t('old.title')}
        </PageHeading>
      </TodayFrame>
    )
  }
  if (today.state === 'session') {
    const { session, weekOf } = today
    const here = loggedHere(session, outbox)
    if (here !== null) {
      return (
        <TodayFrame today={kept} actions={<OtherActions />}>
          <RestToday doneToday={here.outcome !== 'not_today'} next={null} />
          {skipped !== null && (
            <UndoNotice
              size="touch"
              title={t('skipped')}
              undo={t('undo')}
              onUndo={() => {
                const id = skipped
                void takeBack(id).then(() => setSkipped(null))
              }}
              onGone={() => setSkipped(null)}
            />
          )}
        </TodayFrame>
      )
    }
    const skip = () => {
      const body = notTodayOf(session, date)
      void put({ kind: 'session-log', body, atOnce: null }, true).then(() => {
        setSkipped(body.id)
        announce(t('skipped'))
      })
    }
    return (
      <TodayFrame today={kept} actions={<SessionActions session={session} onNotToday={skip} />}>
        <SessionToday session={session} weekOf={weekOf} releasedOn={releasedOn} />
      </TodayFrame>
    )
  }
  return (
    <TodayFrame today={kept} actions={<OtherActions emergency={today.state === 'paused'} />}>
      <Other state={today} />
    </TodayFrame>
  )
}

function Other({ state }: { state: Exclude<MyToday['today'], { state: 'session' }> }) {
  switch (state.state) {
    case 'rest':
      return <RestToday {...state} />
    case 'paused':
      return <PausedToday {...state} />
    case 'waiting':
      return <WaitingToday {...state} />
    case 'finished':
      return <FinishedToday />
  }
}

/** A run goes out of reach of the network: what comes after it is fetched before. */
function useReadyForTheRoad(): void {
  const router = useRouter()
  useEffect(() => {
    for (const to of [paths.timer, paths.log, paths.feelWrong] as const) {
      void router.preloadRoute({ to }).catch(() => {})
    }
  }, [router])
}
