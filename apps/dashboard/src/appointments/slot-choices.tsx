import type { Slot } from '@restride/contracts/appointments'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { OfflineError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { SlotList } from './slot-list.tsx'
import type { Refusal } from './refusal.ts'
import type { useFreeTimes } from './use-free-times.ts'
import styles from './time-finder.module.css'
import { FailedState } from '../failed-state.tsx'

type SlotChoicesProps = {
  times: ReturnType<typeof useFreeTimes>
  refusal: Refusal | null
  chosen: Slot | null
  onChoose: (slot: Slot) => void
  /** Back to all free times. */
  onForget: () => void
}

export function SlotChoices({ times, refusal, chosen, onChoose, onForget }: SlotChoicesProps) {
  const { t } = useTranslation('desk')
  const root = useRef<HTMLDivElement>(null)
  const hasNext = refusal !== null && refusal.nextFree.length > 0

  useEffect(() => {
    if (hasNext) root.current?.querySelector('input')?.focus()
  }, [hasNext, refusal])

  return (
    <div ref={root} className={styles.choices}>
      {hasNext ? (
        <>
          <SlotList
            label={t('slot.next', { count: refusal.nextFree.length })}
            slots={refusal.nextFree}
            value={chosen}
            onChange={onChoose}
          />
          <Button size="small" variant="quiet" onClick={onForget}>
            {t('slot.all')}
          </Button>
        </>
      ) : (
        <FreeTimes times={times} chosen={chosen} onChoose={onChoose} />
      )}
    </div>
  )
}

function FreeTimes({
  times,
  chosen,
  onChoose,
}: Pick<SlotChoicesProps, 'times' | 'chosen' | 'onChoose'>) {
  const { t } = useTranslation('desk')
  const { query, slots } = times
  if (query.isPending) return <Skeleton shape="rows" count={5} />
  if (query.isError && slots.length === 0) {
    return (
      <FailedState
        error={query.error}
        failed={t(query.error instanceof OfflineError ? 'slot.offline' : 'slot.failed')}
        onRetry={() => void query.refetch()}
        retrying={query.isFetching}
      />
    )
  }
  return (
    <>
      {slots.length === 0 ? (
        <p>{t(times.hasLater ? 'slot.noneHere' : 'slot.none')}</p>
      ) : (
        <SlotList
          label={t(times.isFirst ? 'slot.first' : 'slot.more', { count: slots.length })}
          slots={slots}
          value={chosen}
          onChange={onChoose}
        />
      )}
      <div className={styles.more}>
        {!times.isFirst && (
          <Button size="small" variant="quiet" onClick={times.earlier}>
            {t('slot.earlier')}
          </Button>
        )}
        {times.hasLater && (
          <Button
            size="small"
            variant="quiet"
            loading={query.isFetchingNextPage}
            onClick={() => void (slots.length === 0 ? times.further() : times.later())}
          >
            {t('slot.later')}
          </Button>
        )}
      </div>
    </>
  )
}
