import {
  IconHandStop,
  IconPlayerPause,
  IconPlayerPlay,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { useUser } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { BlockStrip } from './block-strip.tsx'
import { blocksOf, doneAt, positionAt, type Block } from './blocks.ts'
import { prepareSound } from './signal.ts'
import { elapsedMs, endTimer, pauseTimer, resumeTimer, type Timer } from './timer.ts'
import { useNow } from '../use-now.ts'
import { useSessionWords } from './use-session-words.ts'
import { useSignals } from './use-signals.ts'
import { useWakeLock } from './use-wake-lock.ts'
import styles from './timer.module.css'

export function TimerScreen({ timer }: { timer: Timer }) {
  const { t } = useTranslation('my')
  const words = useSessionWords()
  const { id } = useUser()
  const navigate = useNavigate()
  const isPaused = timer.pausedAt !== null
  const now = useNow(!isPaused)
  const isLit = useWakeLock(true)
  const [hasSound, setHasSound] = useState(true)
  const hasEnded = useRef(false)

  const blocks = blocksOf(timer.session)
  const elapsed = elapsedMs(timer, now)
  const position = positionAt(blocks, elapsed)
  const index = position.isOver ? blocks.length : position.index

  const end = async (how: 'done' | 'stopped') => {
    if (hasEnded.current) return
    hasEnded.current = true
    const { runMinutes, walkMinutes } = doneAt(blocks, elapsedMs(timer, Date.now()))
    const search = { timed: how, run: runMinutes, walk: walkMinutes }
    await navigate({ to: paths.log, search, replace: true })
    await endTimer(id)
  }
  useSignals(blocks, index, hasSound)
  useEffect(() => {
    if (position.isOver) void end('done')
    // oxlint-disable-next-line react/exhaustive-deps -- only the last second matters
  }, [position.isOver])

  if (position.isOver) return null
  const next = blocks[index + 1]
  const run = blocks.slice(0, index + 1).filter(({ kind }) => kind === position.block.kind).length
  const runs = blocks.filter(({ kind }) => kind === position.block.kind).length
  const part = 1 - position.blockLeftMs / (position.block.seconds * 1000)
  return (
    <main id="main" className={styles.timer}>
      <title>{`${t('timer.title')} · Restride`}</title>
      <div className={styles.top}>
        <p>
          <b>{t(`timer.count.${position.block.kind}`, { number: run, of: runs })}</b>
          <span>{t('timer.left', { time: clock(position.totalLeftMs) })}</span>
        </p>
        <Button
          size="large"
          variant="quiet"
          aria-pressed={hasSound}
          icon={hasSound ? <IconVolume aria-hidden="true" /> : <IconVolumeOff aria-hidden="true" />}
          onClick={() => {
            prepareSound()
            setHasSound(!hasSound)
          }}
        >
          {t('timer.sound')}
        </Button>
      </div>
      {blocks.length > 1 && <BlockStrip blocks={blocks} done={index + part} />}
      <div className={styles.now}>
        <h1 tabIndex={-1} className={styles.word}>
          <Shape kind={position.block.kind} />
          {isPaused ? t('timer.paused') : t(`timer.${position.block.kind}`)}
        </h1>
        <p className={styles.numeral} role="timer" aria-live="off">
          {clock(position.blockLeftMs)}
        </p>
        <p className={styles.next}>
          {next
            ? t(`timer.next.${next.kind}`, { length: words.length(next.seconds) })
            : t('timer.last')}
        </p>
        {!isLit && <p className={styles.hint}>{t('timer.keepOn')}</p>}
      </div>
      <div className={styles.buttons}>
        <Button
          size="tall"
          fill
          icon={
            isPaused ? (
              <IconPlayerPlay aria-hidden="true" />
            ) : (
              <IconPlayerPause aria-hidden="true" />
            )
          }
          onClick={() => {
            prepareSound()
            void (isPaused ? resumeTimer(id) : pauseTimer(id))
          }}
        >
          {t(isPaused ? 'timer.goOn' : 'timer.pause')}
        </Button>
        <span className={styles.stop}>
          <Button
            size="tall"
            fill
            icon={<IconHandStop aria-hidden="true" />}
            onClick={() => void end('stopped')}
          >
            {t('timer.stop')}
          </Button>
        </span>
      </div>
    </main>
  )
}

/** Running is high, walking low: told apart without colour or reading. */
function Shape({ kind }: { kind: Block['kind'] }) {
  const height = kind === 'run' ? 44 : 18
  return (
    <svg width="26" height="44" viewBox="0 0 26 44" aria-hidden="true">
      <rect y={44 - height} width="26" height={height} rx="7" fill="var(--act)" />
    </svg>
  )
}

/** The second that is still going on counts: it begins at the full length and ends at 0:01. */
function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
