import type { Role } from '@restride/contracts/sessions'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useGoKeys } from '../letter-keys.ts'
import { PaletteButton } from '../palette/palette-button.tsx'
import { paths } from '../paths.ts'
import { useUser } from '../session.ts'
import { StaffShell } from '../shells/staff-shell.tsx'

const NAVIGATION = {
  physio: ['worklist', 'patients', 'oversight'],
  front_desk: ['desk', 'deskDay'],
  clinic_admin: ['staff', 'clinicSettings', 'wordings', 'oversight'],
  privacy_officer: ['reviews', 'audit', 'unlinkedAccess'],
  patient: [],
} as const satisfies Record<Role, readonly string[]>

/** Layout of all staff routes: the shell with the navigation of one's role. */
export function StaffFrame() {
  const { t } = useTranslation('shell')
  const { mustAddFactor, role } = useUser()
  const navigate = useNavigate()
  useGoKeys({
    w: () => role === 'physio' && void navigate({ to: paths.worklist }),
    p: () => role === 'physio' && void navigate({ to: paths.patients }),
  })
  const items = (mustAddFactor ? [] : NAVIGATION[role]).map((name) => ({
    to: paths[name],
    label: t(`nav.${name}`),
    exact: name === 'desk' || name === 'audit',
  }))
  return (
    <StaffShell items={items} tools={!mustAddFactor && <PaletteButton />}>
      <Outlet />
    </StaffShell>
  )
}
