import type { PlanFix } from '@restride/contracts/plans'
import { IconWand } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { useText } from '../use-text.ts'
import styles from './rail.module.css'
import type { Weeks } from './plan-weeks.ts'
import type { PlanEdits } from './use-plan-edits.ts'
import { useSessionWords } from './use-session-words.ts'

type FixForMeProps = {
  edits: PlanEdits
  /** What the clinic's record offers; `undefined` while it was not asked. */
  offered: PlanFix | null | undefined
  fix: () => PlanFix | null
}

/** The smallest change that keeps the limits: shown first, then laid over the draft, which undo takes back. */
export function FixForMe({ edits, offered, fix }: FixForMeProps) {
  const { t } = useTranslation('plans')
  const place = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<{ weeks: Weeks; fix: PlanFix | null } | null>(null)
  const [leftFor, setLeftFor] = useState<Weeks | null>(null)
  // An answer to weeks that have changed since is no answer.
  const own = asked && asked.weeks === edits.weeks ? asked : null
  const isLeft = leftFor === edits.weeks
  const answer = own ?? (offered && !isLeft ? { weeks: edits.weeks, fix: offered } : null)
  const close = () => {
    setAsked(null)
    setLeftFor(edits.weeks)
    place.current?.focus()
  }
  return (
    <div ref={place} tabIndex={-1} className={styles.fix}>
      {answer === null && (
        <div>
          <Button
            icon={<IconWand aria-hidden="true" />}
            onClick={() => {
              const found = fix()
              setAsked({ weeks: edits.weeks, fix: found })
              announce(t(found === null ? 'fix.nothing' : 'fix.title', counted(found)))
              place.current?.focus()
            }}
          >
            {t('fix.button')}
          </Button>
        </div>
      )}
      {answer && answer.fix === null && <p className={styles.lead}>{t('fix.nothing')}</p>}
      {answer?.fix && (
        <>
          <h3>{t('fix.title', counted(answer.fix))}</h3>
          <p className={styles.lead}>{t('fix.lead')}</p>
          <Differences fix={answer.fix} />
          <div className={styles.sources}>
            <Button
              variant="filled"
              onClick={() => {
                const { fix: chosen } = answer
                if (chosen === null) return
                edits.changeAs(chosen.weeks, t('fix.note', counted(chosen)))
                announce(t('fix.applied', counted(chosen)))
                close()
              }}
            >
              {t('fix.apply')}
            </Button>
            <Button variant="quiet" onClick={close}>
              {t('fix.leave')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

function counted(fix: PlanFix | null) {
  return { count: fix?.changes.length ?? 0 }
}

function Differences({ fix }: { fix: PlanFix }) {
  const { t } = useTranslation('plans')
  const text = useText()
  const words = useSessionWords()
  return (
    <ul className={styles.changes}>
      {fix.changes.map(({ from, session, to, week, what }) => (
        <li key={`${week}-${session}`}>
          <b>{t('panel.title', { week, session: session + 1 })}</b>
          <span className={styles.sum}>
            <del>{words(from).short}</del> <ins>{words(to).short}</ins>
          </span>
          <span className={styles.meta}>{text(what)}</span>
        </li>
      ))}
    </ul>
  )
}
