import type { FollowUp } from '@restride/contracts/follow-ups'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { followUpsIn } from '../follow-ups/queries.ts'
import { loadWords } from '../i18n.ts'
import { QueryState } from '../query-state.tsx'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFormat } from '../use-format.ts'
import styles from './patient-page.module.css'

const BookFollowUp = lazy(async () => {
  const [{ BookFollowUp: Book }] = await Promise.all([
    import('../appointments/book-follow-up.tsx'),
    loadWords('desk'),
  ])
  return { default: Book }
})

type BookVisitProps = { patientId: string; onClose: () => void }

/** Books the visit that waits for her, without leaving her record. */
export function BookVisit({ patientId, onClose }: BookVisitProps) {
  const { t } = useTranslation('patients')
  const heading = useRef<HTMLHeadingElement>(null)
  const due = useQuery(followUpsIn('due', undefined))
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.book}>
      <h2 ref={heading} tabIndex={-1}>
        {t('overview.book')}
      </h2>
      <QueryState query={due} failed={t('overview.bookFailed')}>
        {({ items }) => (
          <Waiting
            followUp={items.find(({ patient }) => patient.id === patientId)}
            onClose={onClose}
          />
        )}
      </QueryState>
      <div>
        <Button variant="quiet" onClick={onClose}>
          {t('overview.bookClose')}
        </Button>
      </div>
    </section>
  )
}

function Waiting({ followUp, onClose }: { followUp: FollowUp | undefined; onClose: () => void }) {
  const { t } = useTranslation('patients')
  const format = useFormat()
  const queryClient = useQueryClient()
  if (!followUp) return <p>{t('overview.bookNone')}</p>
  return (
    <Suspense fallback={<Skeleton shape="rows" count={4} />}>
      <BookFollowUp
        followUp={followUp}
        onBooked={({ startsAt }) => {
          announce(t('overview.booked', { when: format.dateTime(startsAt, 'full') }))
          void queryClient.invalidateQueries()
          onClose()
        }}
      />
    </Suspense>
  )
}
