import { Field, type FieldProps } from './field.tsx'
import styles from './control.module.css'

type FileFieldProps = FieldProps & {
  /** Kinds of files that are offered, such as `.json`. */
  accept: string
  onChoose: (file: File) => void
}

/** The file is read where it is; nothing is sent by choosing it. */
export function FileField({ accept, onChoose, ...field }: FileFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept={accept}
          className={styles.control}
          // The same file can be chosen again once it was mended.
          onClick={(event) => {
            event.currentTarget.value = ''
          }}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file) onChoose(file)
          }}
        />
      )}
    </Field>
  )
}
