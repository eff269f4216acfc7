import { useClickOutside } from '@mantine/hooks'
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import styles from './disclosure.module.css'

type DisclosureProps = {
  /** The button's accessible name where its content is only an icon. */
  label?: string | undefined
  button: ReactNode
  children: ReactNode
  align?: 'start' | 'end' | undefined
}

/** A button that opens a small panel of links or buttons below it. Escape closes it, choosing something too. */
export function Disclosure({ label, button, children, align = 'end' }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(false)
  const panelId = useId()
  const toggle = useRef<HTMLButtonElement>(null)
  const root = useClickOutside<HTMLDivElement>(() => setIsOpen(false))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    setIsOpen(false)
    toggle.current?.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape of the controls inside bubbles up to here
    <div
      ref={root}
      className={styles.root}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false)
      }}
    >
      <button
        ref={toggle}
        type="button"
        className={styles.button}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {button}
      </button>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- clicks bubble up from the links and buttons inside */}
      <div
        id={panelId}
        className={styles.panel}
        data-align={align}
        hidden={!isOpen}
        onClick={() => setIsOpen(false)}
      >
        {children}
      </div>
    </div>
  )
}
