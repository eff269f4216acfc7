import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ToggleChips } from '../ui/toggle-chips.tsx'
import { type Kind, KINDS } from './search.ts'
import styles from './worklist.module.css'

type WorklistFilterProps = {
  /** Stays on this screen: names stand in no address. */
  name: string
  onName: (name: string) => void
  why: readonly Kind[]
  onWhy: (why: Kind[]) => void
  hasReasons: boolean
  found: string
  onClose: () => void
}

/** Some of the list: by name, and by reason. Escape shows all of it again. */
export default function WorklistFilter(props: WorklistFilterProps) {
  const { name, onName, why, onWhy, hasReasons, found, onClose } = props
  const { t } = useTranslation('worklist')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape of the controls inside bubbles up to here
    <search
      id="worklist-filter"
      className={styles.filter}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <TextField
        id="worklist-name"
        ref={field}
        label={t('filter.name')}
        type="search"
        maxLength={100}
        autoComplete="off"
        value={name}
        onChange={onName}
      />
      {hasReasons && (
        <ToggleChips
          id="worklist-why"
          label={t('filter.why')}
          options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={why}
          onChange={(chosen) => onWhy(chosen ?? [])}
        />
      )}
      <div className={styles.buttons}>
        <output className={styles.meta}>{found}</output>
        <Button size="small" variant="quiet" keys="Esc" onClick={onClose}>
          {t('filter.close')}
        </Button>
      </div>
    </search>
  )
}
