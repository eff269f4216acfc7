import type { ResolvableSign } from '@restride/contracts/findings'
import { signName } from '@restride/rules/signs'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf, toFieldErrors } from '../form-errors.ts'
import { ApiError, newIdempotencyKey, OfflineError } from '../http.ts'
import { currentLanguage } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { announce } from '../ui/live-region.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormat } from '../use-format.ts'
import { readinessOf, resolveSign } from './queries.ts'
import { READINESS_HEADING } from './readiness-panel.tsx'
import type { StandingSign } from './standing-signs.ts'
import styles from './readiness.module.css'

type ResolveSignFormProps = {
  episodeId: string
  signs: readonly StandingSign[]
  onClose: () => void
}

/** The only way a warning sign leaves: who saw her, when, with what result. */
export function ResolveSignForm({ episodeId, signs, onClose }: ResolveSignFormProps) {
  const { t } = useTranslation('readiness')
  const { today } = useFormat()
  const queryClient = useQueryClient()
  const only = signs.length === 1 ? signs[0]?.sign : undefined
  const [sign, setSign] = useState<ResolvableSign | null>(only ?? null)
  const [seenBy, setSeenBy] = useState('')
  const [seenOn, setSeenOn] = useState<string | null>(null)
  const [result, setResult] = useState('')
  const [key] = useState(newIdempotencyKey)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (input: Parameters<typeof resolveSign>[1]) => resolveSign(episodeId, input, key),
  })
  // The button that opened the form had the focus and is gone.
  useEffect(() => {
    document.getElementById('sign')?.focus()
  }, [])
  const field = (id: string) => ({ id, error: errorOf(errors, id) })

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (isPending) return
    setAttempt(attempt + 1)
    const missing = findMissing()
    setErrors(missing)
    if (missing.length > 0 || sign === null || seenOn === null) return
    try {
      const readiness = await mutateAsync({
        sign,
        seenOn,
        seenBy: seenBy.trim(),
        result: result.trim(),
      })
      queryClient.setQueryData(readinessOf(episodeId).queryKey, readiness)
      // Her flag is resolved with it, and the timeline tells of it.
      void queryClient.invalidateQueries()
      announce(t('refer.saved'))
      onClose()
      document.getElementById(READINESS_HEADING)?.focus()
    } catch (error) {
      setErrors(refusals(error))
    }
  }

  return (
    <form className={styles.resolve} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <SelectField
        {...field('sign')}
        label={t('refer.sign')}
        options={signs.map((standing) => ({
          value: standing.sign,
          label: signName(standing.sign)[currentLanguage()],
        }))}
        value={sign}
        onChange={setSign}
      />
      <div className={styles.pair}>
        <TextField
          {...field('seenBy')}
          label={t('refer.seenBy')}
          hint={t('refer.seenByHint')}
          maxLength={200}
          value={seenBy}
          onChange={setSeenBy}
        />
        <DateField
          {...field('seenOn')}
          label={t('refer.seenOn')}
          value={seenOn}
          onChange={setSeenOn}
        />
      </div>
      <TextField
        {...field('result')}
        label={t('refer.result')}
        multiline
        maxLength={1000}
        value={result}
        onChange={setResult}
      />
      <div className={styles.actions}>
        <Button type="submit" loading={isPending}>
          {t('refer.save')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('refer.cancel')}
        </Button>
      </div>
    </form>
  )

  function findMissing(): FieldError[] {
    const reportedOn = signs.find((standing) => standing.sign === sign)?.observedOn ?? null
    return [
      ...(sign === null ? [{ fieldId: 'sign', message: t('refer.enterSign') }] : []),
      ...(seenBy.trim() === '' ? [{ fieldId: 'seenBy', message: t('refer.enterSeenBy') }] : []),
      ...dayErrors(reportedOn),
      ...(result.trim() === '' ? [{ fieldId: 'result', message: t('refer.enterResult') }] : []),
    ]
  }

  function dayErrors(reportedOn: string | null): FieldError[] {
    const refuse = (message: string) => [{ fieldId: 'seenOn', message }]
    if (seenOn === null) return refuse(t('refer.enterSeenOn'))
    if (seenOn > today()) return refuse(t('refer.seenOnPast'))
    if (reportedOn !== null && seenOn < reportedOn) return refuse(t('refer.seenOnBefore'))
    return []
  }

  function refusals(error: unknown): FieldError[] {
    if (error instanceof OfflineError) return [{ message: t('refer.offline') }]
    const isField = error instanceof ApiError && error.errors.length > 0
    return isField ? toFieldErrors(error) : [{ message: t('refer.notSaved') }]
  }
}
