import type { StaffAccount, StaffRole, UpdateStaff } from '@restride/contracts/accounts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../http.ts'
import { useUser } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './accounts.module.css'
import { HandedLink } from './handed-link.tsx'
import { offerNewPassword, staffAccounts, updateStaff } from './queries.ts'
import { useRoleOptions } from './use-role-options.ts'

type StaffPanelProps = { account: StaffAccount; onClose: () => void }

/** Name, role, and whether this person may sign in. */
export function StaffPanel({ account, onClose }: StaffPanelProps) {
  const { t } = useTranslation('accounts')
  const queryClient = useQueryClient()
  const roles = useRoleOptions()
  const isOwn = useUser().id === account.id
  const [name, setName] = useState(account.name)
  const [role, setRole] = useState<StaffRole>(account.role)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const change = useMutation({
    mutationFn: (wanted: UpdateStaff) => updateStaff(account, wanted),
    onSuccess: async () => {
      announce(t('saved'))
      await queryClient.invalidateQueries(staffAccounts)
    },
    onError: async () => queryClient.invalidateQueries(staffAccounts),
  })
  const newPassword = useMutation({ mutationFn: () => offerNewPassword(account) })
  const isDisabled = account.disabledAt !== null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape of the controls inside bubbles up to here
    <section
      className={styles.panel}
      aria-labelledby="staff-panel"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <h2 id="staff-panel" ref={heading} tabIndex={-1}>
        {account.name}
      </h2>
      {change.error && <Notice tone="watch" title={t(whyNot(change.error))} live />}
      <div className={styles.fields}>
        <TextField label={t('name')} maxLength={200} value={name} onChange={setName} />
        <SelectField
          label={t('role')}
          hint={isOwn ? t('ownRole') : undefined}
          disabled={isOwn}
          options={roles}
          value={role}
          onChange={(chosen) => setRole(chosen ?? account.role)}
        />
      </div>
      <div className={styles.buttons}>
        <Button
          variant="filled"
          loading={change.isPending}
          disabledReason={name.trim() === '' ? t('invite.enterName') : undefined}
          onClick={() => change.mutate(isOwn ? { name: name.trim() } : { name: name.trim(), role })}
        >
          {t('save')}
        </Button>
        {!isOwn && (
          <Button onClick={() => change.mutate({ disabled: !isDisabled })}>
            {t(isDisabled ? 'enable' : 'disable')}
          </Button>
        )}
        {!isDisabled && (
          <Button loading={newPassword.isPending} onClick={() => newPassword.mutate()}>
            {t('newPassword')}
          </Button>
        )}
        <Button variant="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      {!isOwn && !isDisabled && <p className={styles.quiet}>{t('disableHint')}</p>}
      {newPassword.error && <Notice tone="watch" title={t('notSaved')} live />}
      {newPassword.data && <HandedLink made={newPassword.data} withCode={false} />}
    </section>
  )
}

function whyNot(error: Error) {
  const code = error instanceof ApiError ? error.code : null
  if (code === 'last_admin') return 'lastAdmin'
  return code === 'version_conflict' ? 'changedMeanwhile' : 'notSaved'
}
