import type { InstrumentWordings } from '@restride/contracts/instrument-wordings'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { BlankFileForm } from '../wordings/blank-file-form.tsx'
import { LoadForm } from '../wordings/load-form.tsx'
import { wordings } from '../wordings/queries.ts'
import { StoredWording } from '../wordings/stored-wording.tsx'
import { HistoryTable, ShownTable } from '../wordings/wording-tables.tsx'
import styles from '../wordings/wordings.module.css'

/** For the clinic's administrator: the wording of questionnaires, where the clinic holds the licence. */
export function WordingsPage() {
  const { t } = useTranslation('wordings')
  const query = useQuery(wordings)
  return (
    <div className={styles.page}>
      <PageHeading sub={t('sub')}>{t('title')}</PageHeading>
      <QueryState query={query} failed={t('failed')}>
        {({ data, etag }) => <Loaded etag={etag} {...data} />}
      </QueryState>
    </div>
  )
}

function Loaded({ current, etag, history }: InstrumentWordings & { etag: string }) {
  const { t } = useTranslation('wordings')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // What had the focus is gone with the form.
  const backToList = () => heading.current?.focus()
  return (
    <>
      <section className={styles.section}>
        <h2 ref={heading} tabIndex={-1}>
          {t('now')}
        </h2>
        {current.length === 0 ? (
          <p className={styles.quiet}>{t('none')}</p>
        ) : (
          <ShownTable entries={current} chosenId={chosenId} onChoose={setChosenId} />
        )}
        {current
          .filter(({ id }) => id === chosenId)
          .map((entry) => (
            <StoredWording
              key={entry.id}
              entry={entry}
              etag={etag}
              onClose={() => {
                setChosenId(null)
                backToList()
              }}
              onWithdrawn={backToList}
            />
          ))}
      </section>
      <section className={styles.section}>
        <h2>{t('load')}</h2>
        <p className={styles.quiet}>{t('loadLead')}</p>
        <BlankFileForm />
        <LoadForm etag={etag} onStored={backToList} />
      </section>
      {history.length > 0 && (
        <section className={styles.section}>
          <h2>{t('history')}</h2>
          <HistoryTable entries={history} />
        </section>
      )}
    </>
  )
}
