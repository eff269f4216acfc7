import type { ClinicSettings } from '@restride/contracts/clinic-settings'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, OfflineError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { Notice } from '../ui/notice.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { clinicSettings, updateClinicSettings } from './queries.ts'
import styles from './sign-in-rules.module.css'

const WINDOWS = [5, 15, 30, 60, 120, 240, 480, 720]

/** What the clinic asks of its staff. Counts from everyone's next click. */
export function SignInRules({ settings }: { settings: ClinicSettings }) {
  const { t } = useTranslation('clinic-settings')
  const queryClient = useQueryClient()
  const [form, setForm] = useState(settings)
  const [isSending, setIsSending] = useState(false)
  const [said, setSaid] = useState<{ tone: 'met' | 'not-met'; words: string } | null>(null)

  const save = async (event: SyntheticEvent) => {
    event.preventDefault()
    setIsSending(true)
    setSaid(null)
    try {
      const { secondFactor, signingWindowMinutes } = form
      const saved = await updateClinicSettings({ secondFactor, signingWindowMinutes }, form.version)
      queryClient.setQueryData(clinicSettings.queryKey, saved)
      setForm(saved)
      setSaid({ tone: 'met', words: t('saved') })
    } catch (error) {
      setSaid({ tone: 'not-met', words: refusalOf(error) })
    } finally {
      setIsSending(false)
    }
  }
  const windows = WINDOWS.includes(settings.signingWindowMinutes)
    ? WINDOWS
    : [...WINDOWS, settings.signingWindowMinutes].toSorted((one, other) => one - other)

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void save(event)}>
      <ChoiceGroup
        label={t('factor.label')}
        hint={t('factor.hint')}
        look="list"
        options={[
          { value: 'required', label: t('factor.required'), detail: t('factor.requiredDetail') },
          { value: 'optional', label: t('factor.optional'), detail: t('factor.optionalDetail') },
        ]}
        value={form.secondFactor}
        onChange={(secondFactor) => setForm({ ...form, secondFactor })}
      />
      <SelectField
        label={t('window.label')}
        hint={t('window.hint')}
        options={windows.map((minutes) => ({ value: String(minutes), label: lasts(minutes) }))}
        value={String(form.signingWindowMinutes)}
        onChange={(minutes) =>
          minutes !== null && setForm({ ...form, signingWindowMinutes: Number(minutes) })
        }
      />
      {said && <Notice tone={said.tone} title={said.words} live />}
      <div>
        <Button type="submit" variant="filled" loading={isSending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )

  function lasts(minutes: number): string {
    return minutes % 60 === 0
      ? t('window.hours', { count: minutes / 60 })
      : t('window.minutes', { count: minutes })
  }

  function refusalOf(error: unknown): string {
    if (error instanceof OfflineError) return t('offline')
    if (error instanceof ApiError && error.code === 'version_conflict') return t('conflict')
    if (error instanceof ApiError && error.code === 'step_up_required') return t('notConfirmed')
    return t('unexpected')
  }
}
