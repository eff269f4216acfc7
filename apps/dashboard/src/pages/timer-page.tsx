import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { restoreTimer, useTimer } from '../my/timer.ts'
import { TimerScreen } from '../my/timer-screen.tsx'
import { paths } from '../paths.ts'
import { useUser } from '../session.ts'
import { PatientShell } from '../shells/patient-shell.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

/** The session under way; without one there is nothing to time and Today comes back. */
export function TimerPage() {
  const { t } = useTranslation('my')
  const { id } = useUser()
  const navigate = useNavigate()
  const timer = useTimer()
  const [isRead, setIsRead] = useState(timer !== null)

  useEffect(() => {
    void restoreTimer(id).then((found) => {
      setIsRead(true)
      if (!found) void navigate({ to: paths.today, replace: true })
    })
  }, [id, navigate])

  if (timer) return <TimerScreen timer={timer} />
  return (
    <PatientShell bar={false} back={paths.today}>
      <PageHeading size="touch">{t('timer.title')}</PageHeading>
      {!isRead && <Skeleton shape="block" count={1} />}
    </PatientShell>
  )
}
