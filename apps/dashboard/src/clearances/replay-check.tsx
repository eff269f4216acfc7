import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { replayOf } from './queries.ts'
import styles from './clearances.module.css'

/** Judges the stored answers again and says whether the result is the one that was signed. */
export function ReplayCheck({ clearanceId, day }: { clearanceId: string; day: string }) {
  const { t } = useTranslation('clearances')
  const [isAsked, setIsAsked] = useState(false)
  const { data, isFetching, error, refetch } = useQuery({
    ...replayOf(clearanceId),
    enabled: isAsked,
  })
  return (
    <div className={styles.replay}>
      <Button
        size="small"
        loading={isFetching}
        aria-label={t('list.replayHint', { day })}
        onClick={() => {
          setIsAsked(true)
          if (isAsked) void refetch()
        }}
      >
        {t('list.replay')}
      </Button>
      {data && (
        <Notice tone={data.same ? 'info' : 'not-met'} live>
          {t(data.same ? 'list.same' : 'list.differs', { ruleset: data.rulesetVersion })}
        </Notice>
      )}
      {error && !isFetching && <Notice tone="watch" title={t('list.replayFailed')} live />}
    </div>
  )
}
