import type { WordingEntry } from '@restride/contracts/instrument-wordings'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../http.ts'
import { QueryState } from '../query-state.tsx'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useMeasureName } from './measure-name.ts'
import { wordingById, wordings, withdrawWording } from './queries.ts'
import { WordingPreview } from './wording-preview.tsx'
import styles from './wordings.module.css'

type StoredWordingProps = {
  entry: WordingEntry
  etag: string
  onClose: () => void
  onWithdrawn: () => void
}

/** What is shown now, in full, and how it is taken off the screens again. */
export function StoredWording({ entry, etag, onClose, onWithdrawn }: StoredWordingProps) {
  const { t } = useTranslation('wordings')
  const nameOf = useMeasureName()
  const query = useQuery(wordingById(entry.id))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.panel} aria-labelledby="stored-wording">
      <h3 id="stored-wording" ref={heading} tabIndex={-1}>
        {t('shown', { name: nameOf(entry.measure), language: t(`language.${entry.language}`) })}
      </h3>
      <QueryState query={query} failed={t('failed')}>
        {(wording) => <WordingPreview wording={wording} />}
      </QueryState>
      <Withdraw entry={entry} etag={etag} onWithdrawn={onWithdrawn} />
      <div>
        <Button variant="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </section>
  )
}

function Withdraw({ entry, etag, onWithdrawn }: Omit<StoredWordingProps, 'onClose'>) {
  const { t } = useTranslation('wordings')
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const { language, measure } = entry
  const { error, isPending, mutate } = useMutation({
    mutationFn: () => withdrawWording(etag, { measure, language, reason: reason.trim() }),
    onSuccess: () => {
      announce(t('withdraw.done'))
      onWithdrawn()
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: wordings.queryKey }),
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setIsMissing(reason.trim() === '')
    if (reason.trim() !== '') mutate()
  }
  const isStale = error instanceof ApiError && error.status === 412
  return (
    <form className={styles.section} noValidate onSubmit={submit}>
      <TextField
        id="withdraw.reason"
        label={t('withdraw.reason')}
        hint={t('withdraw.hint')}
        error={isMissing ? t('withdraw.missing') : undefined}
        multiline
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      {error && <Notice tone="watch" title={t(isStale ? 'stale' : 'withdraw.failed')} live />}
      <div>
        <Button type="submit" loading={isPending}>
          {t('withdraw.submit')}
        </Button>
      </div>
    </form>
  )
}
