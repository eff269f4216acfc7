import type { Patient } from '@restride/contracts/people'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { ApiError, newIdempotencyKey } from '../http.ts'
import { useCtrlEnter, useKeys } from '../letter-keys.ts'
import { blankLetter, chosenOf, type LetterForm, letterFormSchema } from '../letters/letter-form.ts'
import { LetterOptions } from '../letters/letter-options.tsx'
import { LetterPaper } from '../letters/letter-paper.tsx'
import styles from '../letters/letters.module.css'
import { letterDraftOf } from '../letters/queries.ts'
import { useFileLetter } from '../letters/use-file-letter.ts'
import { paths } from '../paths.ts'
import { patientName } from '../patients/patient-name.ts'
import { patientById } from '../patients/queries.ts'
import { useCheckRecipient } from '../rights/recipient.ts'
import { RecipientFields } from '../rights/recipient-fields.tsx'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { announce } from '../ui/live-region.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useKeptDraft } from '../use-kept-draft.ts'
import frame from './decide-page.module.css'
import { FailedState } from '../failed-state.tsx'

const route = getRouteApi('/staff/patients/$patientId/letter/$clearanceId')

/** Left the paper, right what stands in it. Values come from the record and are typed nowhere. */
export function LetterPage() {
  const { t } = useTranslation('letters')
  const { patientId } = route.useParams()
  const patient = useQuery(patientById(patientId))
  if (patient.data) return <LetterDesk patient={patient.data} />
  return (
    <div className={frame.waiting}>
      <PageHeading>{t('title')}</PageHeading>
      {patient.error ? (
        <FailedState
          error={patient.error}
          failed={t('failed')}
          retrying={patient.isFetching}
          onRetry={() => void patient.refetch()}
        />
      ) : (
        <Skeleton shape="rows" count={8} />
      )}
    </div>
  )
}

function LetterDesk({ patient }: { patient: Patient }) {
  const { t } = useTranslation('letters')
  const { clearanceId, patientId } = route.useParams()
  const [blank] = useState(() => blankLetter(patient.locale))
  const draft = useKeptDraft(
    `letter:${clearanceId}`,
    blank,
    (kept) => letterFormSchema.safeParse(kept).data ?? null,
  )
  const overview = { to: paths.patient, params: { patientId } } as const
  const navigate = useNavigate()
  useKeys({ escape: () => void navigate(overview) })
  return (
    <>
      <header className={frame.head}>
        <PageHeading
          sub={patientName(patient)}
          actions={
            <ButtonLink keys="Esc" size="small" {...overview}>
              {t('back')}
            </ButtonLink>
          }
        >
          {t('title')}
        </PageHeading>
      </header>
      {draft && (
        <LetterBoard
          form={draft.value}
          onChange={draft.change}
          onFiled={async () => {
            await draft.discard()
            await navigate({ to: paths.record, params: { patientId } })
          }}
        />
      )}
    </>
  )
}

type LetterBoardProps = {
  form: LetterForm
  onChange: (part: Partial<LetterForm>) => void
  onFiled: () => Promise<void>
}

function LetterBoard({ form, onChange, onFiled }: LetterBoardProps) {
  const { t } = useTranslation('letters')
  const { clearanceId, patientId } = route.useParams()
  const chosen = chosenOf(form)
  const draft = useQuery(letterDraftOf(clearanceId, chosen))
  const checkRecipient = useCheckRecipient()
  const { file, isPending } = useFileLetter(clearanceId, patientId)
  const [errors, setErrors] = useState<FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const text = form.text ?? draft.data?.usualText ?? ''

  const submit = async () => {
    if (isPending) return
    setAttempt(attempt + 1)
    const { missing, whole } = checkRecipient('letter', form)
    const found = [...missing]
    if (text.trim() === '') found.push({ fieldId: 'letter.text', message: t('error.text') })
    if (whole === null || found.length > 0) return setErrors(found)
    const outcome = await file({ ...chosen, ...whole, text: text.trim() }, form.key)
    if (outcome.filed) {
      announce(t('done'))
      return onFiled()
    }
    if (outcome.newKey) onChange({ key: newIdempotencyKey() })
    setErrors(outcome.errors)
  }
  useCtrlEnter(() => void submit())

  return (
    <div className={styles.columns}>
      <section className={styles.desk} aria-label={t('preview')} aria-busy={draft.isFetching}>
        {draft.data ? (
          <LetterPaper content={draft.data.content} recipient={form.recipient} text={text} />
        ) : draft.error ? (
          <ErrorState
            failed={isReplaced(draft.error) ? t('error.replaced') : t('failed')}
            retrying={draft.isFetching}
            onRetry={() => void draft.refetch()}
          />
        ) : (
          <Skeleton shape="rows" count={10} />
        )}
      </section>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault()
          void submit()
        }}
      >
        <ErrorSummary errors={errors} attempt={attempt} />
        <LetterOptions form={form} onChange={onChange} />
        <RecipientFields of="letter" value={form} errors={errors} onChange={onChange} />
        <TextField
          id="letter.text"
          label={t('text')}
          hint={t('textHint')}
          error={errorOf(errors, 'letter.text')}
          multiline
          maxLength={4000}
          lang={form.lang}
          value={text}
          onChange={(words) => onChange({ text: words })}
        />
        {form.text !== null && (
          <div>
            <Button variant="quiet" size="small" onClick={() => onChange({ text: null })}>
              {t('textReset')}
            </Button>
          </div>
        )}
        <p className={styles.quiet}>{t('fileHint')}</p>
        <div>
          <Button type="submit" variant="filled" loading={isPending}>
            {t('file')}
          </Button>
        </div>
      </form>
    </div>
  )
}

function isReplaced(error: Error): boolean {
  return error instanceof ApiError && error.code === 'decision_not_in_force'
}
