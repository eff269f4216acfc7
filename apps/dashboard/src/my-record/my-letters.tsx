import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { saveFile } from '../save-file.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { EntryList, Section } from '../ui/section.tsx'
import { useFormat } from '../use-format.ts'
import { myLetters, takeMyLetter } from './queries.ts'
import styles from './my-record.module.css'

/** What was written about her, as it was given. */
export function MyLetters() {
  const { t } = useTranslation('my-record')
  const format = useFormat()
  const query = useQuery(myLetters)
  return (
    <Section title={t('letters.title')} size="touch">
      <QueryState query={query} failed={t('failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{t('none')}</p>
          ) : (
            <EntryList>
              {items.map(({ filedOn, id, kind, recipient }) => (
                <li key={id}>
                  <b>{t(`letters.kind.${kind}`)}</b>
                  <span>
                    {t('letters.line', { date: format.date(filedOn, 'withYear'), recipient })}
                  </span>
                  <SaveLetter letterId={id} day={format.date(filedOn, 'long')} />
                </li>
              ))}
            </EntryList>
          )
        }
      </QueryState>
    </Section>
  )
}

function SaveLetter({ letterId, day }: { letterId: string; day: string }) {
  const { t } = useTranslation('my-record')
  const { error, isPending, mutate } = useMutation({
    mutationFn: async () => saveFile(await takeMyLetter(letterId)),
  })
  return (
    <>
      <Button
        size="touch"
        loading={isPending}
        aria-label={t('letters.saveHint', { day })}
        onClick={() => mutate()}
      >
        {t('letters.save')}
      </Button>
      {error && <Notice tone="not-met" title={t('letters.failed')} live />}
    </>
  )
}
