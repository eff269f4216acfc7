import { IconHandStop } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './field.module.css'

/** What every field takes. */
export type FieldProps = {
  /** Target of the error summary; `toFieldErrors` makes the same ids from JSON pointers. */
  id?: string | undefined
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean | undefined
  /** Keeps the label for assistive technology only, where a column head already says it. */
  labelHidden?: boolean | undefined
}

export type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Label above, hint, error, one control. */
export function Field({
  children,
  ...field
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const ids = useFieldIds(field)
  return (
    <div className={styles.field} data-error={field.error !== undefined}>
      <label className={field.labelHidden ? styles.labelHidden : styles.label} htmlFor={ids.id}>
        <LabelText {...field} />
      </label>
      <FieldNotes {...field} ids={ids} />
      {children({
        id: ids.id,
        'aria-describedby': ids.describedBy,
        'aria-invalid': field.error === undefined ? undefined : true,
      })}
    </div>
  )
}

/** The same for several controls that answer one question. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ReactNode }) {
  const ids = useFieldIds(field)
  return (
    <fieldset
      className={styles.field}
      data-error={field.error !== undefined}
      id={ids.id}
      aria-describedby={ids.describedBy}
    >
      <legend className={field.labelHidden ? styles.labelHidden : styles.legend}>
        <LabelText {...field} />
      </legend>
      <FieldNotes {...field} ids={ids} />
      {children}
    </fieldset>
  )
}

function LabelText({ label, optional }: FieldProps) {
  const { t } = useTranslation('ui')
  return (
    <>
      {label}
      {optional && <span className={styles.optional}> {t('optional')}</span>}
    </>
  )
}

type FieldIds = { id: string; hintId: string; errorId: string; describedBy: string | undefined }

function useFieldIds({ id, hint, error }: FieldProps): FieldIds {
  const made = useId()
  const own = id ?? made
  const hintId = `${own}-hint`
  const errorId = `${own}-error`
  const described = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ')
  return { id: own, hintId, errorId, describedBy: described || undefined }
}

function FieldNotes({ hint, error, ids }: FieldProps & { ids: FieldIds }) {
  const { t } = useTranslation('ui')
  return (
    <>
      {hint && (
        <span className={styles.hint} id={ids.hintId}>
          {hint}
        </span>
      )}
      {error && (
        <span className={styles.error} id={ids.errorId}>
          <IconHandStop size={16} aria-hidden="true" />
          <span>
            {t('errorPrefix')} {error}
          </span>
        </span>
      )}
    </>
  )
}
