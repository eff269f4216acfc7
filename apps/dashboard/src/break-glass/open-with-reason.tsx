import { breakGlassReasonSchema, type OpenWithReason } from '@restride/contracts/break-glass'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { ApiError } from '../http.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './break-glass.module.css'
import { openRecord, recordAccess } from './queries.ts'

const LEAST = 10

type OpenWithReasonProps = { patientId: string; name: string }

/** What a physio outside the care team sees of a patient: her name, and a calm way in that tells who will see it. */
export function OpenWithReasonPage({ patientId, name }: OpenWithReasonProps) {
  const { t } = useTranslation('rights')
  const queryClient = useQueryClient()
  const [code, setCode] = useState<OpenWithReason['reasonCode'] | null>(null)
  const [words, setWords] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (input: OpenWithReason) => openRecord(patientId, input),
  })

  const refuse = (found: FieldError[]) => {
    setErrors(found)
    setAttempt((before) => before + 1)
  }

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (isPending) return
    const found: FieldError[] = []
    if (code === null) found.push({ fieldId: 'reasonCode', message: t('open.enterCode') })
    if (words.trim().length < LEAST)
      found.push({ fieldId: 'reason', message: t('open.enterWords') })
    if (code === null || found.length > 0) return refuse(found)
    try {
      await mutateAsync({ reasonCode: code, reason: words.trim() })
      announce(t('open.opened'))
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: recordAccess(patientId).queryKey }),
        queryClient.resetQueries({ queryKey: ['patients', patientId] }),
      ])
    } catch (failure) {
      const isOld = failure instanceof ApiError && failure.code === 'validation_failed'
      refuse([
        isOld ? { fieldId: 'reason', message: t('open.sameWords') } : { message: t('notSaved') },
      ])
    }
  }

  return (
    <div className={styles.page}>
      <PageHeading sub={t('open.outside')}>{name}</PageHeading>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <div className={styles.lead}>
          <h2>{t('open.title')}</h2>
          <p>{t('open.lead')}</p>
          <Notice>{t('open.seen')}</Notice>
        </div>
        <ErrorSummary errors={errors} attempt={attempt} />
        <ChoiceGroup
          id="reasonCode"
          look="list"
          label={t('open.code')}
          error={errorOf(errors, 'reasonCode')}
          options={breakGlassReasonSchema.options.map((value) => ({
            value,
            label: t(`reason.${value}`),
          }))}
          value={code}
          onChange={setCode}
        />
        <TextField
          id="reason"
          label={t('open.words')}
          hint={t('open.wordsHint')}
          error={errorOf(errors, 'reason')}
          multiline
          maxLength={1000}
          value={words}
          onChange={setWords}
        />
        <div>
          <Button type="submit" variant="filled" loading={isPending}>
            {t('open.submit')}
          </Button>
        </div>
      </form>
      <div>
        <ButtonLink variant="quiet" to={paths.patients}>
          {t('open.back')}
        </ButtonLink>
      </div>
    </div>
  )
}
