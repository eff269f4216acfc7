import { IconPlayerStop, IconStopwatch, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import styles from './tests.module.css'

type BalanceTimerProps = {
  seconds: number
  onWrite: (side: 'left' | 'right', seconds: number) => void
  size?: 'small' | 'touch'
}

type Timer =
  | { state: 'idle' }
  | { state: 'running'; startedAt: number; ran: number }
  | { state: 'done'; ran: number }

/** Counts from the clock, so a busy browser loses no time. It writes nothing by itself. */
export function BalanceTimer({ seconds, onWrite, size = 'small' }: BalanceTimerProps) {
  const { t } = useTranslation('assessments')
  const [timer, setTimer] = useState<Timer>({ state: 'idle' })
  const isRunning = timer.state === 'running'

  useEffect(() => {
    if (!isRunning) return
    const ticking = setInterval(() => {
      setTimer((now) => tick(now, seconds))
    }, 100)
    return () => clearInterval(ticking)
  }, [isRunning, seconds])

  const isDone = timer.state === 'done' && timer.ran >= seconds
  useEffect(() => {
    if (isDone) announce(t('tests.timerDone', { seconds }))
  }, [isDone, seconds, t])

  if (timer.state === 'idle') {
    return (
      <Button
        size={size}
        variant="quiet"
        icon={<IconStopwatch aria-hidden="true" />}
        aria-label={t('tests.timerStart', { seconds })}
        onClick={() => setTimer({ state: 'running', startedAt: performance.now(), ran: 0 })}
      >
        {t('tests.timer')}
      </Button>
    )
  }
  const whole = Math.floor(timer.ran)
  return (
    <span className={styles.timer}>
      <b role="timer">{t('tests.timerRan', { seconds: whole })}</b>
      {timer.state === 'running' ? (
        <Button
          size={size}
          icon={<IconPlayerStop aria-hidden="true" />}
          onClick={() => setTimer({ state: 'done', ran: timer.ran })}
        >
          {t('tests.timerStop')}
        </Button>
      ) : (
        <>
          {(['left', 'right'] as const).map((side) => (
            <Button
              key={side}
              size={size}
              aria-label={t('tests.timerTo', { side: t(`tests.${side}`) })}
              onClick={() => {
                onWrite(side, whole)
                setTimer({ state: 'idle' })
              }}
            >
              {t(`tests.${side}Side`)}
            </Button>
          ))}
          <Button
            size={size}
            variant="quiet"
            aria-label={t('tests.timerClose')}
            icon={<IconX aria-hidden="true" />}
            onClick={() => setTimer({ state: 'idle' })}
          >
            {''}
          </Button>
        </>
      )}
    </span>
  )
}

function tick(timer: Timer, seconds: number): Timer {
  if (timer.state !== 'running') return timer
  const ran = (performance.now() - timer.startedAt) / 1000
  return ran >= seconds ? { state: 'done', ran: seconds } : { ...timer, ran }
}
