import { useNavigate } from '@tanstack/react-router'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { BirthFields } from '../episodes/birth-fields.tsx'
import { BLANK_BIRTH, birthFormSchema } from '../episodes/birth.ts'
import { DemographicFields } from '../patients/demographic-fields.tsx'
import { blankWho, newKeys, newPatientSchema } from '../patients/new-patient-form.ts'
import { paths } from '../paths.ts'
import { useUser } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useKeptDraft } from '../use-kept-draft.ts'
import { useRegister } from './new-patient-page-register.ts'
import styles from '../patients/patients.module.css'

const formSchema = newPatientSchema(birthFormSchema)
export type NewPatientForm = z.infer<typeof formSchema>

/** Registers her and opens her episode in one go. */
export function NewPatientPage() {
  const { t } = useTranslation('patients')
  const user = useUser()
  const navigate = useNavigate()
  const [blank] = useState<NewPatientForm>(() => begin())
  const draft = useKeptDraft(
    'new-patient',
    blank,
    (kept) => formSchema.safeParse(kept).data ?? null,
  )
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const { register, isPending } = useRegister()
  if (!draft) return <Skeleton shape="block" />
  const { value, change } = draft

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const result = await register(value, (registered) => change({ registered }))
    if (result === 'busy') return
    setAttempt(attempt + 1)
    if ('errors' in result) return setErrors(result.errors)
    await draft.discard()
    await navigate({
      to: paths.patient,
      params: { patientId: result.patientId },
      search: { done: 'opened' },
    })
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <PageHeading sub={t('form.sub')}>{t('form.title')}</PageHeading>
      <ErrorSummary errors={errors} attempt={attempt} />
      {value.registered ? (
        <Notice title={t('form.registered', { name: value.registered.name })} live>
          {t('form.registeredText')}
        </Notice>
      ) : (
        <section>
          <h2>{t('form.who')}</h2>
          <DemographicFields
            value={value.who}
            onChange={(part) => change({ who: { ...value.who, ...part } })}
            errors={errors}
          />
        </section>
      )}
      <section>
        <h2>{t('form.birth')}</h2>
        <BirthFields
          value={value.birth}
          onChange={(part) => change({ birth: { ...value.birth, ...part } })}
          errors={errors}
        />
      </section>
      <div className={styles.send}>
        <Button type="submit" variant="filled" loading={isPending}>
          {t('form.submit')}
        </Button>
        <Button variant="quiet" onClick={() => void startOver()}>
          {t('form.startOver')}
        </Button>
        <span className={styles.kept}>{t('form.kept')}</span>
      </div>
    </form>
  )

  async function startOver(): Promise<void> {
    await draft?.discard()
    change(begin())
    setErrors([])
  }

  function begin(): NewPatientForm {
    return { who: blankWho(user), birth: BLANK_BIRTH, keys: newKeys(), registered: null }
  }
}
