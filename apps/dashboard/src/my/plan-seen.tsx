import { IconCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { http, newIdempotencyKey, post } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'
import styles from './my.module.css'
import { planSeenSchema } from './schemas.ts'

type PlanSeenProps = { revision: number; acknowledgedAt: string | null }

/** She says once that she has seen this plan; her physio reads the day. */
export function PlanSeen({ revision, acknowledgedAt }: PlanSeenProps) {
  const { t } = useTranslation('my')
  const format = useFormat()
  const queryClient = useQueryClient()
  // Pressed again after a lost answer it is the same request.
  const key = useRef(newIdempotencyKey())
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () =>
      http(planSeenSchema, '/me/plan/acknowledgements', post({ revision }, key.current)),
    onSuccess: async () => {
      announce(t('seen.thanks'))
      await queryClient.invalidateQueries({ queryKey: ['me', 'plan'] })
    },
  })
  if (acknowledgedAt !== null) {
    return (
      <p className={styles.quiet}>
        {t('seen.on', { when: format.dateTime(acknowledgedAt, 'full') })}
      </p>
    )
  }
  return (
    <section className={styles.seen}>
      <p>{t('seen.ask')}</p>
      {isError && <Notice tone="watch" title={t('seen.failed')} live />}
      <Button
        size="touch"
        icon={<IconCheck aria-hidden="true" />}
        loading={isPending}
        onClick={() => mutate()}
      >
        {t('seen.gotIt')}
      </Button>
    </section>
  )
}
