import { useLayoutEffect, useRef } from 'react'

/** For a form that took its button's place: the focus goes in with it, and to the page's heading when it goes. */
export function useFirstField() {
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    const opened = form.current
    opened?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    return () => {
      if (opened?.contains(document.activeElement) === true) document.querySelector('h1')?.focus()
    }
  }, [])
  return form
}
