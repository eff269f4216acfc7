import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'
import styles from './my.module.css'
import { isHeld, takeBack, tryAgain, useOutbox, type Letter } from './outbox.ts'

/** What is still only on this phone, and what the clinic could not take. */
export function OutboxNotice() {
  const { t } = useTranslation('my')
  const { waiting, refused } = useOutbox()
  const count = waiting.filter((letter) => !isHeld(letter)).length
  return (
    <>
      {count > 0 && (
        <Notice title={t('outbox.saved')} live>
          {t('outbox.waiting', { count })}
        </Notice>
      )}
      {refused.map((letter) => (
        <Refused key={letter.body.id} letter={letter} />
      ))}
    </>
  )
}

const REASONS = ['validation_failed', 'episode_closed', 'idempotency_key_reused'] as const

function Refused({ letter }: { letter: Letter }) {
  const { t } = useTranslation(['my', 'ui'])
  const format = useFormat()
  const day = letter.kind === 'session-log' ? letter.body.doneOn : letter.body.on
  const reason = REASONS.find((code) => code === letter.refusal?.code) ?? 'other'
  return (
    <section className={styles.refused} aria-label={t('outbox.refused')}>
      <Notice tone="watch" title={t('outbox.refused')} live>
        {t(`outbox.kind.${letter.kind}`, { date: format.date(day, 'long') })}{' '}
        {t(`outbox.reason.${reason}`)}
        {letter.refusal?.requestId && (
          <span className={styles.support}>
            {t('ui:requestId')} {letter.refusal.requestId}
          </span>
        )}
      </Notice>
      <div className={styles.pair}>
        <Button size="touch" onClick={() => void tryAgain(letter)}>
          {t('ui:tryAgain')}
        </Button>
        <Button size="touch" onClick={() => void takeBack(letter.body.id)}>
          {t('outbox.remove')}
        </Button>
      </div>
    </section>
  )
}
