import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toEpisode } from '../episodes/birth.ts'
import { openEpisode } from '../episodes/queries.ts'
import { toFieldErrors } from '../form-errors.ts'
import { ApiError, OfflineError } from '../http.ts'
import { toPatient } from '../patients/demographics.ts'
import { patientName } from '../patients/patient-name.ts'
import { registerPatient } from '../patients/queries.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { useFormat } from '../use-format.ts'
import type { NewPatientForm } from './new-patient-page.tsx'

type Registered = NonNullable<NewPatientForm['registered']>
type Result = 'busy' | { errors: FieldError[] } | { patientId: string }

/** Two requests, each with its own key of the form: trying again repeats none of what is done. */
export function useRegister() {
  const { t } = useTranslation('patients')
  const { today } = useFormat()
  const queryClient = useQueryClient()
  const [isPending, setIsPending] = useState(false)
  const isBusy = useRef(false)

  const send = async (
    form: NewPatientForm,
    onRegistered: (registered: Registered) => void,
  ): Promise<Result> => {
    const who = toPatient(form.who, today(), (problem) => t(`enter.${problem}`))
    const limits = { today: today(), motherBornOn: form.who.bornOn }
    const birth = toEpisode(form.birth, limits, (problem) => t(`enter.${problem}`))
    const whoErrors = form.registered === null && 'errors' in who ? who.errors : []
    const birthErrors = 'errors' in birth ? birth.errors : []
    if (whoErrors.length + birthErrors.length > 0 || 'errors' in birth)
      return { errors: [...whoErrors, ...birthErrors] }
    try {
      const registered = form.registered ?? (await registerHer(form))
      onRegistered(registered)
      await openEpisode(registered.id, birth.episode, form.keys.episode)
      return { patientId: registered.id }
    } catch (error) {
      return { errors: refusals(error) }
    }
  }

  const registerHer = async (form: NewPatientForm): Promise<Registered> => {
    const who = toPatient(form.who, today(), (problem) => problem)
    if ('errors' in who) throw new Error('checked before')
    const patient = await registerPatient(who.patient, form.keys.patient)
    await queryClient.invalidateQueries({ queryKey: ['patients', 'named'] })
    return { id: patient.id, name: patientName(patient) }
  }

  return {
    isPending,
    register: async (form: NewPatientForm, onRegistered: (registered: Registered) => void) => {
      if (isBusy.current) return 'busy' as const
      isBusy.current = true
      setIsPending(true)
      const result = await send(form, onRegistered)
      isBusy.current = false
      setIsPending(false)
      return result
    },
  }

  function refusals(error: unknown): FieldError[] {
    if (error instanceof OfflineError) return [{ message: t('form.offline') }]
    if (!(error instanceof ApiError)) return [{ message: t('form.unexpected') }]
    if (error.code === 'idempotency_key_reused') return [{ message: t('form.alreadySent') }]
    if (error.code === 'open_episode_exists') return [{ message: t('form.openExists') }]
    return error.errors.length > 0 ? toFieldErrors(error) : [{ message: t('form.unexpected') }]
  }
}
