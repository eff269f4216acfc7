import { useEffect, useRef, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './error-summary.module.css'

export type FieldError = {
  /** The field's `id`; without one the line is plain text. */
  fieldId?: string | undefined
  message: string
}

type ErrorSummaryProps = {
  errors: readonly FieldError[]
  title?: string | undefined
  /** Raise it with each try: focus comes back here although the errors are the same. */
  attempt?: number | undefined
}

/** At the top of a form that was refused. Takes the focus and says so in the page's title. */
export function ErrorSummary({ errors, title, attempt = 0 }: ErrorSummaryProps) {
  const { t } = useTranslation('ui')
  const box = useRef<HTMLDivElement>(null)
  const prefix = `${t('errorPrefix')} `
  const isShown = errors.length > 0

  useEffect(() => {
    if (isShown) box.current?.focus()
  }, [isShown, attempt])

  useEffect(() => {
    if (!isShown) return
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title
    return () => {
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length)
    }
  }, [isShown, prefix])

  if (!isShown) return null
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <h2>{title ?? t('thereIsAProblem')}</h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            {fieldId === undefined ? (
              message
            ) : (
              <a href={`#${fieldId}`} onClick={(event) => goTo(fieldId, event)}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function goTo(fieldId: string, event: MouseEvent) {
  const target = document.getElementById(fieldId)
  const control = target?.matches('fieldset')
    ? target.querySelector<HTMLElement>('input, button, select, textarea')
    : target
  if (!control) return
  event.preventDefault()
  target?.scrollIntoView({ block: 'start' })
  control.focus({ preventScroll: true })
}
