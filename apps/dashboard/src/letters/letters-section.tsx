import type { LetterSummary } from '@restride/contracts/letters'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { saveFile } from '../save-file.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'
import { lettersOf, takeLetter } from './queries.ts'
import { EntryList, Section } from '../ui/section.tsx'
import { PrintLetter } from './print-letter.tsx'
import { TellHer } from './tell-her.tsx'
import styles from './letters.module.css'

/** Letters and passports as they were given, each to be printed again. */
export function LettersSection({ patientId }: { patientId: string }) {
  const { t } = useTranslation('letters')
  const query = useQuery(lettersOf(patientId))
  return (
    <Section title={t('filed.title')}>
      <QueryState query={query} failed={t('filed.failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{t('filed.none')}</p>
          ) : (
            <EntryList>
              {items.map((letter) => (
                <FiledLetter key={letter.id} letter={letter} />
              ))}
            </EntryList>
          )
        }
      </QueryState>
    </Section>
  )
}

function FiledLetter({ letter }: { letter: LetterSummary }) {
  const { t } = useTranslation('letters')
  const format = useFormat()
  const { filedAt, filedBy, filedOn, id, kind, lang, parts, recipient } = letter
  const { error, isPending, mutate } = useMutation({
    mutationFn: async () => saveFile(await takeLetter(id)),
  })
  const day = format.date(filedOn, 'withYear')
  const held = [t('part.decision'), ...parts.map((part) => t(`part.${part}`))]
  return (
    <li>
      <b>
        {day} · {t(`kinds.${kind}`)} · {recipient}
      </b>
      <span className={styles.quiet}>
        {t('filed.line', {
          what: format.list(held),
          lang: t(`langs.${lang}`),
          who: filedBy.name,
          when: format.time(filedAt),
        })}
      </span>
      <div className={styles.acts}>
        <PrintLetter letterId={id} day={filedOn} recipient={recipient} />
        <Button
          size="small"
          loading={isPending}
          aria-label={t('filed.againHint', { day, recipient })}
          onClick={() => mutate()}
        >
          {t('filed.again')}
        </Button>
        {letter.to === 'patient' && <TellHer letter={letter} />}
      </div>
      {error && <Notice tone="watch" title={t('filed.failed')} live />}
    </li>
  )
}
