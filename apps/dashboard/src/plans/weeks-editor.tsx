import { useMediaQuery } from '@mantine/hooks'
import type { PlanFinding } from '@restride/contracts/plans'
import type { WeekChange } from '@restride/rules/plans/three-week-rise'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { isBroken } from '@restride/rules/plans/finding'
import { RISE_BAND } from '@restride/rules/plans/rise-band'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { SourceChip } from '../ui/source-chip.tsx'
import styles from './editor.module.css'
import { newVariables } from './new-variables.ts'
import { PlanGrid } from './plan-grid.tsx'
import { copiedDown, isPast, type Place, sessionAt, withAdded, withSession } from './plan-weeks.ts'
import { useCellClipboard } from './use-cell-clipboard.ts'
import { SessionPanel } from './session-panel.tsx'
import type { PlanEdits } from './use-plan-edits.ts'
import { WeekCards } from './week-cards.tsx'

type WeeksEditorProps = {
  edits: PlanEdits
  today: string
  isReadOnly: boolean
  findings: readonly PlanFinding[]
  changes: readonly WeekChange[]
  logged: ReadonlyMap<number, number>
  /** Where the panel of the chosen session opens, beside the grid. */
  panelSlot: HTMLElement | null
}

const WEEKS_AHEAD = 9

export function WeeksEditor(props: WeeksEditorProps) {
  const { edits, today, findings, panelSlot } = props
  const { t } = useTranslation('plans')
  const isNarrow = useMediaQuery('screen and (max-width: 48em)', undefined, {
    getInitialValueInEffect: false,
  })
  const [active, setActive] = useState<Place | null>(null)
  const [edited, setEdited] = useState<Place | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const lanes = useMemo(() => newVariables(edits.weeks), [edits.weeks])
  const broken = useMemo(() => findings.filter(isBroken), [findings])

  const ahead = edits.weeks.filter((week) => isPast(week, today)).length + WEEKS_AHEAD
  const lastBroken = Math.max(0, ...broken.map(({ week }) => week ?? 0))
  const shown = showsAll ? edits.weeks : edits.weeks.slice(0, Math.max(ahead, lastBroken))
  const session = edited && sessionAt(edits.weeks, edited)
  const week = edited && edits.weeks.find(({ number }) => number === edited.week)

  const close = () => {
    setEdited(null)
    if (edited) focusCell(edited)
  }
  const onEdit = useCallback((place: Place) => {
    setActive(place)
    setEdited(place)
  }, [])
  const add = (number: number) => {
    const index = edits.weeks.find((one) => one.number === number)?.sessions.length ?? 0
    edits.change(withAdded(edits.weeks, number))
    onEdit({ week: number, index })
  }
  // The same function from one edit to the next, so that rows which say the same are not drawn again.
  const latestAdd = useRef(add)
  useEffect(() => {
    latestAdd.current = add
  })
  const onAdd = useCallback((number: number) => latestAdd.current(number), [])
  const clipboard = useCellClipboard(edits, active, props.isReadOnly)
  const copyDown = (from: Place | null) => {
    if (!from) return
    edits.change(copiedDown(edits.weeks, from))
    const below = { week: from.week + 1, index: from.index }
    setActive(below)
    requestAnimationFrame(() => focusCell(below))
  }
  const grid = {
    ...props,
    weeks: shown,
    lanes,
    broken,
    active: isNarrow ? edited : active,
    onActive: setActive,
    onEdit,
    onAdd,
  }
  const panel = edited && session && week && (
    <SessionPanel
      place={edited}
      weekStartsOn={week.startsOn}
      session={session}
      onChange={(next) => edits.change(withSession(edits.weeks, edited, next))}
      onRemove={() => {
        edits.change(withSession(edits.weeks, edited, null))
        close()
      }}
      onCopyDown={() => {
        setEdited(null)
        copyDown(edited)
      }}
      onDone={close}
    />
  )
  return (
    <section className={styles.weeks}>
      <div className={styles.weeksHead}>
        <h2>{t('grid.title')}</h2>
        <span className={styles.meta}>{t('grid.notation')}</span>
      </div>
      {isNarrow ? (
        <WeekCards {...grid} panel={panel} />
      ) : (
        <PlanGrid
          {...grid}
          onUndo={edits.undo}
          onCopyDown={() => copyDown(active)}
          {...clipboard}
        />
      )}
      {edits.weeks.length > shown.length || showsAll ? (
        <div>
          <Button variant="quiet" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t('grid.showFewer') : t('grid.showAll', { count: edits.weeks.length })}
          </Button>
        </div>
      ) : null}
      {!isNarrow && (
        <p className={styles.legend}>
          <span className={styles.band} aria-hidden="true" /> {t('grid.band', RISE_BAND)}
          <SourceChip kind="published">{t('grid.article')}</SourceChip>
          <span className={styles.dot} aria-hidden="true" /> {t('grid.newThat')}
          <span>{t('grid.keys')}</span>
        </p>
      )}
      {!isNarrow && panelSlot && panel && createPortal(panel, panelSlot)}
    </section>
  )
}

function focusCell({ week, index }: Place) {
  const cell =
    document.querySelector<HTMLElement>(`[data-cell="${week}-${index}"]`) ??
    document.querySelector<HTMLElement>(`[data-cell="${week}-${index - 1}"]`) ??
    document.getElementById(`card-${week}-${index}`)
  cell?.focus()
}
