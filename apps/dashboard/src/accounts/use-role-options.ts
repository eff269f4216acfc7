import type { StaffRole } from '@restride/contracts/accounts'
import { useTranslation } from 'react-i18next'

const ROLES: readonly StaffRole[] = ['physio', 'front_desk', 'clinic_admin', 'privacy_officer']

export function useRoleOptions(): { value: StaffRole; label: string }[] {
  const { t } = useTranslation('shell')
  return ROLES.map((value) => ({ value, label: t(`role.${value}`) }))
}
