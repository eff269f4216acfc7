import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { CorrectionItem } from '../rights/correction-item.tsx'
import { GrantItem } from '../rights/grant-item.tsx'
import { openCorrections, retentionCandidates, unreviewedGrants } from '../rights/queries.ts'
import styles from '../rights/rights.module.css'
import { PageHeading } from '../ui/page-heading.tsx'
import { EntryList, Section } from '../ui/section.tsx'
import { useFormat } from '../use-format.ts'

/** What waits for the privacy officer. No chart is in here. */
export function ReviewsPage() {
  const { t } = useTranslation('rights')
  const format = useFormat()
  const grants = useQuery(unreviewedGrants)
  const corrections = useQuery(openCorrections)
  const retention = useQuery(retentionCandidates)
  return (
    <div className={styles.page}>
      <PageHeading>{t('review.title')}</PageHeading>
      <Section title={t('review.grants')}>
        <p className={styles.quiet}>{t('review.grantsLead')}</p>
        <QueryState query={grants} failed={t('failed')}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{t('review.noGrants')}</p>
            ) : (
              <EntryList>
                {items.map((grant) => (
                  <GrantItem key={grant.id} grant={grant} />
                ))}
              </EntryList>
            )
          }
        </QueryState>
      </Section>
      <Section title={t('corrections.title')}>
        <QueryState query={corrections} failed={t('failed')}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{t('corrections.noOpen')}</p>
            ) : (
              <EntryList>
                {items.map(({ patient, ...correction }) => (
                  <CorrectionItem
                    key={correction.id}
                    correction={correction}
                    patientId={patient.id}
                    name={patient.name}
                  />
                ))}
              </EntryList>
            )
          }
        </QueryState>
      </Section>
      <Section title={t('review.retention')}>
        <p className={styles.quiet}>{t('review.retentionLead')}</p>
        <QueryState query={retention} failed={t('failed')}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{t('review.retentionNone')}</p>
            ) : (
              <EntryList>
                {items.map(({ keptUntil, lastServiceOn, patient, wasMinor }) => (
                  <li key={patient.id}>
                    <b>{patient.name}</b>
                    <span className={styles.quiet}>
                      {t('review.kept', {
                        last: format.date(lastServiceOn, 'withYear'),
                        until: format.date(keptUntil, 'withYear'),
                      })}
                      {wasMinor && ` · ${t('review.minor')}`}
                    </span>
                  </li>
                ))}
              </EntryList>
            )
          }
        </QueryState>
      </Section>
    </div>
  )
}
