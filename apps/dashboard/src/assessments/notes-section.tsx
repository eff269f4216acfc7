import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/text-field.tsx'
import type { SectionProps } from './draft.ts'
import styles from './questions.module.css'

export function NotesSection({ draft, change }: SectionProps) {
  const { t } = useTranslation('assessments')
  return (
    <section className={styles.group}>
      <h2>{t('notes.title')}</h2>
      <TextField
        id="notes"
        label={t('notes.label')}
        hint={t('notes.hint')}
        multiline
        maxLength={20_000}
        value={draft.notes}
        onChange={(notes) => change((now) => ({ ...now, notes }))}
      />
    </section>
  )
}
