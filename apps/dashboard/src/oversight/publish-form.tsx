import type { Settings } from '@restride/contracts/settings'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { publishSettings, ruleSettings } from './queries.ts'
import styles from './oversight.module.css'

/** Only for what was compared: nobody publishes numbers whose effect she has not read. */
export function PublishForm({ etag, settings }: { etag: string; settings: Settings }) {
  const { t } = useTranslation('oversight')
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const { error, isPending, mutate } = useMutation({
    mutationFn: () => publishSettings(etag, { settings, reason: reason.trim() }),
    onSuccess: () => announce(t('publish.done')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ruleSettings.queryKey }),
  })
  const isStale = error instanceof ApiError && error.status === 412
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setIsMissing(reason.trim() === '')
    if (reason.trim() !== '') mutate()
  }
  return (
    <form className={styles.publish} noValidate onSubmit={submit}>
      <TextField
        id="publish.reason"
        label={t('publish.reason')}
        hint={t('publish.hint')}
        error={isMissing ? t('publish.missing') : undefined}
        multiline
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
      {error && (
        <Notice tone="watch" title={t(isStale ? 'publish.stale' : 'publish.failed')} live />
      )}
      <div>
        <Button type="submit" variant="filled" loading={isPending}>
          {t('publish.submit')}
        </Button>
      </div>
    </form>
  )
}
