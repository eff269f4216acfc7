import type { UpdateFollowUp } from '@restride/contracts/follow-ups'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import styles from './follow-ups.module.css'

type Outcome = NonNullable<UpdateFollowUp['tried']>
const OUTCOMES = ['no_answer', 'message_left', 'will_call_back', 'reached'] as const

/** One press for each result of a call. */
export function LogCall({ busy, onSave }: { busy: boolean; onSave: (tried: Outcome) => void }) {
  const { t } = useTranslation('desk')
  return (
    <section className={styles.form} aria-label={t('call.title')}>
      <h3>{t('call.title')}</h3>
      <div className={styles.buttons}>
        {OUTCOMES.map((outcome) => (
          <Button key={outcome} disabled={busy} onClick={() => onSave(outcome)}>
            {t(`call.${outcome}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}
