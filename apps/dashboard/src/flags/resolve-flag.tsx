import type { Flag } from '@restride/contracts/flags'
import { useMutation } from '@tanstack/react-query'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { resolveFlag } from './queries.ts'
import { FLAGS_HEADING } from './flags-heading.ts'
import styles from './flags.module.css'

type ResolveFlagProps = { flag: Flag; onChanged: () => Promise<unknown> }

export function ResolveFlag({ flag, onChanged }: ResolveFlagProps) {
  const { t } = useTranslation('patients')
  const [isOpen, setIsOpen] = useState(false)
  const [words, setWords] = useState('')
  const [error, setError] = useState<string>()
  const { mutateAsync, isPending } = useMutation({
    mutationFn: () => resolveFlag(flag.id, flag.version, words.trim()),
  })

  const id = `flag.${flag.id}`
  // The button that had the focus is gone once the form is there.
  useEffect(() => {
    if (isOpen) document.getElementById(id)?.focus()
  }, [isOpen, id])

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (isPending) return
    if (words.trim() === '') return refuse('flags.enterWhat')
    try {
      await mutateAsync()
      await onChanged()
      announce(t('flags.resolved'))
      document.getElementById(FLAGS_HEADING)?.focus()
    } catch (failure) {
      const isStale = failure instanceof ApiError && failure.code === 'version_conflict'
      refuse(isStale ? 'flags.stale' : 'flags.notSaved')
      await onChanged()
    }
  }

  if (!isOpen) {
    return (
      <div>
        <Button size="small" onClick={() => setIsOpen(true)}>
          {t('flags.resolve')}
        </Button>
      </div>
    )
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        id={id}
        label={t('flags.what')}
        hint={t('flags.whatHint')}
        error={error}
        multiline
        maxLength={1000}
        value={words}
        onChange={(text) => {
          setWords(text)
          setError(undefined)
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" size="small" loading={isPending}>
          {t('flags.save')}
        </Button>
        <Button variant="quiet" size="small" onClick={() => setIsOpen(false)}>
          {t('flags.cancel')}
        </Button>
      </div>
    </form>
  )

  function refuse(why: 'flags.enterWhat' | 'flags.stale' | 'flags.notSaved'): void {
    setError(t(why))
    document.getElementById(id)?.focus()
  }
}
