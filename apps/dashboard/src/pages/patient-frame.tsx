import { Outlet } from '@tanstack/react-router'
import { PatientShell } from '../shells/patient-shell.tsx'

/** For patient pages that need no actions of their own; a screen with some renders PatientShell itself. */
export function PatientFrame() {
  return (
    <PatientShell>
      <Outlet />
    </PatientShell>
  )
}
