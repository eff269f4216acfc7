import { type LetterSummary, untellableSchema } from '@restride/contracts/letters'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, newIdempotencyKey, OfflineError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'
import { tellOfLetter } from './queries.ts'

/** Tells the patient by e-mail that it is in her record; the letter itself never goes by e-mail. */
export function TellHer({ letter: { filedOn, id } }: { letter: LetterSummary }) {
  const { t } = useTranslation('letters')
  const format = useFormat()
  const [key] = useState(newIdempotencyKey)
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: () => tellOfLetter(id, key),
  })
  if (data)
    return (
      <Notice title={t('tell.done', { time: format.time(data.sentAt) })} live>
        {t('tell.what')}
      </Notice>
    )
  return (
    <>
      <Button
        size="small"
        loading={isPending}
        aria-label={t('tell.hint', { day: format.date(filedOn, 'withYear') })}
        onClick={() => mutate()}
      >
        {t('tell.button')}
      </Button>
      {error && <Notice tone="watch" title={t(`tell.${whyNot(error)}`)} live />}
    </>
  )
}

function whyNot(error: Error) {
  if (error instanceof OfflineError) return 'offline'
  if (!(error instanceof ApiError) || error.code !== 'cannot_be_told') return 'failed'
  return untellableSchema.safeParse(error.body['why']).data ?? 'failed'
}
