import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FieldProps } from './field.tsx'
import styles from './file-field.module.css'

type FileFieldProps = FieldProps & {
  /** Kinds of files that are offered, such as `.json`. */
  accept: string
  onChoose: (file: File) => void
}

/** The file is read where it is; nothing is sent by choosing it. The browser's own words would be in its own language. */
export function FileField({ accept, onChoose, ...field }: FileFieldProps) {
  const { t } = useTranslation('ui')
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Field {...field}>
      {(control) => (
        <span className={styles.field}>
          <span className={styles.button} aria-hidden="true">
            {t('file.choose')}
          </span>
          <span className={styles.name}>{chosen ?? t('file.none')}</span>
          <input
            {...control}
            type="file"
            accept={accept}
            className={styles.input}
            // The same file can be chosen again once it was mended.
            onClick={(event) => {
              event.currentTarget.value = ''
            }}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              if (!file) return
              setChosen(file.name)
              onChoose(file)
            }}
          />
        </span>
      )}
    </Field>
  )
}
