import { useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

const UNDO_MS = 10_000

type UndoNoticeProps = {
  /** What was done. Say it with `announce` too: this one comes and goes. */
  title: string
  undo: string
  onUndo: () => void
  /** After ten seconds; the notice is gone then. */
  onGone: () => void
  size?: 'small' | 'touch' | undefined
}

/** What was just done, and ten seconds to take it back. */
export function UndoNotice({ title, undo, onUndo, onGone, size = 'small' }: UndoNoticeProps) {
  const gone = useRef(onGone)
  useEffect(() => {
    gone.current = onGone
  })
  useEffect(() => {
    const timer = setTimeout(() => gone.current(), UNDO_MS)
    return () => clearTimeout(timer)
  }, [title])
  return (
    <Notice
      title={title}
      action={
        <Button size={size} onClick={onUndo}>
          {undo}
        </Button>
      }
    />
  )
}
