import type { MadeLink, StaffRole } from '@restride/contracts/accounts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { ApiError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './accounts.module.css'
import { inviteStaff, staffInvitations } from './queries.ts'
import { useRoleOptions } from './use-role-options.ts'

/** Who, with which address, in which role. The invited person chooses the password. */
export function InviteStaffForm({ onInvited }: { onInvited: (made: MadeLink) => void }) {
  const { t } = useTranslation('accounts')
  const queryClient = useQueryClient()
  const roles = useRoleOptions()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<StaffRole | null>(null)
  const [{ attempt, errors }, setRefusal] = useState({ attempt: 0, errors: [] as FieldError[] })
  const invite = useMutation({ mutationFn: inviteStaff })

  const refuse = (found: FieldError[]) =>
    setRefusal((last) => ({ errors: found, attempt: last.attempt + 1 }))

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const missing: FieldError[] = []
    if (name.trim() === '') missing.push({ fieldId: 'name', message: t('invite.enterName') })
    if (!/^\S+@\S+\.\S+$/u.test(email.trim()))
      missing.push({ fieldId: 'email', message: t('invite.enterEmail') })
    if (role === null) missing.push({ fieldId: 'role', message: t('invite.chooseRole') })
    if (missing.length > 0 || role === null) return refuse(missing)
    try {
      const made = await invite.mutateAsync({ name: name.trim(), email: email.trim(), role })
      await queryClient.invalidateQueries(staffInvitations)
      onInvited(made)
    } catch (error) {
      const isTaken = error instanceof ApiError && error.code === 'email_taken'
      const isWrong = error instanceof ApiError && error.status === 400
      if (isTaken) refuse([{ fieldId: 'email', message: t('invite.taken') }])
      else if (isWrong) refuse([{ fieldId: 'email', message: t('invite.enterEmail') }])
      else refuse([{ message: t('notSaved') }])
    }
  }

  return (
    <form className={styles.fields} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextField
        id="name"
        label={t('name')}
        maxLength={200}
        autoComplete="off"
        value={name}
        onChange={setName}
        error={errorOf(errors, 'name')}
      />
      <TextField
        id="email"
        label={t('email')}
        type="email"
        maxLength={254}
        autoComplete="off"
        value={email}
        onChange={setEmail}
        error={errorOf(errors, 'email')}
      />
      <SelectField
        id="role"
        label={t('role')}
        placeholder={t('invite.choose')}
        options={roles}
        value={role}
        onChange={setRole}
        error={errorOf(errors, 'role')}
      />
      <div>
        <Button type="submit" variant="filled" loading={invite.isPending}>
          {t('invite.submit')}
        </Button>
      </div>
    </form>
  )
}
