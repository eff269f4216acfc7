import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileField } from '../ui/file-field.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { FileProblems } from './file-problems.tsx'
import { useMeasureName } from './measure-name.ts'
import { recordWording, wordings } from './queries.ts'
import { type ReadFile, readWordingFile } from './read-file.ts'
import { WordingPreview } from './wording-preview.tsx'
import styles from './wordings.module.css'

/** Chosen, checked and shown here; sent only once somebody has seen it and says that the licence holds. */
export function LoadForm({ etag, onStored }: { etag: string; onStored: () => void }) {
  const { t } = useTranslation('wordings')
  const queryClient = useQueryClient()
  const [read, setRead] = useState<ReadFile | null>(null)
  const { error, isPending, mutate, reset } = useMutation({
    mutationFn: (json: string) => recordWording(etag, json),
    onSuccess: () => {
      setRead(null)
      announce(t('stored'))
      onStored()
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: wordings.queryKey }),
  })
  const choose = (file: File) => {
    reset()
    void readWordingFile(file).then((found) => {
      setRead(found)
      if ('file' in found) announce(t('checked'))
    })
  }
  return (
    <>
      <FileField label={t('file')} hint={t('fileHint')} accept=".json" onChoose={choose} />
      {read && 'problems' in read && <FileProblems problems={read.problems} />}
      {error && <Refusal error={error} />}
      {read && 'file' in read && (
        <section className={styles.panel} aria-labelledby="wording-preview">
          <PreviewHeading measure={read.file.measure} language={read.file.language} />
          <WordingPreview wording={read.file} />
          <p className={styles.quiet}>{t('declares', { holder: read.file.licence.holder })}</p>
          <div className={styles.actions}>
            <Button variant="filled" loading={isPending} onClick={() => mutate(read.json)}>
              {t('store')}
            </Button>
            <Button variant="quiet" onClick={() => setRead(null)}>
              {t('discard')}
            </Button>
          </div>
        </section>
      )}
    </>
  )
}

function PreviewHeading({ language, measure }: { language: 'en' | 'fr'; measure: string }) {
  const { t } = useTranslation('wordings')
  const nameOf = useMeasureName()
  return (
    <h3 id="wording-preview">
      {t('preview', { name: nameOf(measure), language: t(`language.${language}`) })}
    </h3>
  )
}

/** What the server found that the screen did not, by place; or that somebody else was faster. */
function Refusal({ error }: { error: Error }) {
  const { t } = useTranslation('wordings')
  const isStale = error instanceof ApiError && error.status === 412
  if (error instanceof ApiError && error.errors.length > 0) {
    // Its own words are English; that a field is stated twice is all that the screen cannot see itself.
    const kind = error.code === 'malformed_request' ? 'twice' : 'other'
    const lines = error.errors.map(({ pointer }) => ({
      message: `${pointer.replace(/^\/file/u, '')}: ${t(`problem.${kind}`)}`,
    }))
    return <ErrorSummary title={t('notStored')} errors={lines} />
  }
  return <Notice tone="watch" title={t(isStale ? 'stale' : 'notStored')} live />
}
