import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { useFormat } from '../use-format.ts'
import { EntryList, Section } from '../ui/section.tsx'
import styles from './my-record.module.css'
import { myDisclosures } from './queries.ts'

/** To whom something of her record was given. */
export function MyDisclosures() {
  const { t } = useTranslation('my-record')
  const format = useFormat()
  const query = useQuery(myDisclosures)
  return (
    <Section title={t('disclosures.title')} size="touch">
      <QueryState query={query} failed={t('failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{t('none')}</p>
          ) : (
            <EntryList>
              {items.map(({ description, disclosedOn, id, purpose, recipient }) => (
                <li key={id}>
                  <b>
                    {t('disclosures.line', {
                      date: format.date(disclosedOn, 'withYear'),
                      recipient,
                    })}
                  </b>
                  <span>{t('disclosures.for', { what: description, purpose })}</span>
                </li>
              ))}
            </EntryList>
          )
        }
      </QueryState>
    </Section>
  )
}
