import type { Episode } from '@restride/contracts/episodes'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toFieldErrors } from '../form-errors.ts'
import { ApiError, newIdempotencyKey, OfflineError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { useFormat } from '../use-format.ts'
import { useKeptDraft } from '../use-kept-draft.ts'
import { BirthFields } from './birth-fields.tsx'
import { type BirthForm, birthFormSchema, BLANK_BIRTH, toEpisode } from './birth.ts'
import { episodesOf, openEpisode } from './queries.ts'
import styles from './episodes.module.css'

type OpenEpisodeFormProps = {
  patientId: string
  motherBornOn: string
  onOpened: (episode: Episode) => void
}

type Form = { birth: BirthForm; key: string }

/** For a patient who is registered: one more course of care, after one birth. */
export function OpenEpisodeForm({ patientId, motherBornOn, onOpened }: OpenEpisodeFormProps) {
  const { t } = useTranslation('patients')
  const { today } = useFormat()
  const queryClient = useQueryClient()
  const [blank] = useState<Form>(() => ({ birth: BLANK_BIRTH, key: newIdempotencyKey() }))
  const draft = useKeptDraft<Form>(`episode:${patientId}`, blank, parseKept)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (form: { episode: Parameters<typeof openEpisode>[1]; key: string }) =>
      openEpisode(patientId, form.episode, form.key),
  })
  if (!draft) return null
  const { birth, key } = draft.value

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (isPending) return
    const checked = toEpisode(birth, { today: today(), motherBornOn }, (problem) =>
      t(`enter.${problem}`),
    )
    setAttempt(attempt + 1)
    if ('errors' in checked) return setErrors(checked.errors)
    setErrors([])
    try {
      const episode = await mutateAsync({ episode: checked.episode, key })
      await draft.discard()
      await queryClient.invalidateQueries(episodesOf(patientId))
      onOpened(episode)
    } catch (error) {
      setErrors(refusals(error))
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <BirthFields
        value={birth}
        onChange={(part) => draft.change({ birth: { ...birth, ...part } })}
        errors={errors}
      />
      <div>
        <Button type="submit" variant="filled" loading={isPending}>
          {t('overview.openEpisode')}
        </Button>
      </div>
    </form>
  )

  function refusals(error: unknown): FieldError[] {
    if (error instanceof OfflineError) return [{ message: t('form.offline') }]
    if (!(error instanceof ApiError)) return [{ message: t('form.unexpected') }]
    if (error.code === 'open_episode_exists') return [{ message: t('form.openExists') }]
    return error.errors.length > 0 ? toFieldErrors(error) : [{ message: t('form.unexpected') }]
  }
}

function parseKept(kept: unknown): Form | null {
  const { birth, key } = Object(kept) as Partial<Record<keyof Form, unknown>> // checked below
  const parsed = birthFormSchema.safeParse(birth)
  return parsed.success && typeof key === 'string' ? { birth: parsed.data, key } : null
}
