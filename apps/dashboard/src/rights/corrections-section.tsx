import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { CorrectionItem } from './correction-item.tsx'
import { correctionsOf } from './queries.ts'
import { EntryList, Section } from '../ui/section.tsx'
import styles from './rights.module.css'

export function CorrectionsSection({ patientId }: { patientId: string }) {
  const { t } = useTranslation('rights')
  const query = useQuery(correctionsOf(patientId))
  return (
    <Section title={t('corrections.title')}>
      <QueryState query={query} failed={t('failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{t('none')}</p>
          ) : (
            <EntryList>
              {items.map((correction) => (
                <CorrectionItem key={correction.id} correction={correction} patientId={patientId} />
              ))}
            </EntryList>
          )
        }
      </QueryState>
    </Section>
  )
}
