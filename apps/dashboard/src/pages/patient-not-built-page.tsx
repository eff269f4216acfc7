import { PatientShell } from '../shells/patient-shell.tsx'
import { NotBuiltPage } from './not-built-page.tsx'

export function PatientNotBuiltPage() {
  return (
    <PatientShell>
      <NotBuiltPage />
    </PatientShell>
  )
}
