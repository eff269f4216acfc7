import { useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError, OfflineError } from './http.ts'
import { HOME, paths } from './paths.ts'
import { useUser } from './session.ts'
import { ButtonLink } from './ui/button-link.tsx'
import { ErrorState } from './ui/error-state.tsx'

type FailedStateProps = {
  error: unknown
  /** What could not be loaded, in the reader's words. */
  failed: string
  /** What is safe in spite of it. */
  safe?: string | undefined
  onRetry: () => void
  retrying?: boolean | undefined
}

/** What failed, to be tried again; but whoever may not see it is told so, and where she can go. */
export function FailedState({ error, failed, safe, onRetry, retrying }: FailedStateProps) {
  const { t } = useTranslation('shell')
  const refusal = refusalOf(error)
  if (refusal !== null) return <Refused refusal={refusal} />
  return (
    <ErrorState
      failed={failed}
      safe={safe ?? (error instanceof OfflineError ? t('failed.offline') : undefined)}
      requestId={error instanceof ApiError ? error.requestId : undefined}
      retrying={retrying}
      onRetry={onRetry}
    />
  )
}

/** `null`: something else went wrong. */
export function refusalOf(error: unknown): 'team' | 'role' | null {
  if (!(error instanceof ApiError) || error.status !== 403) return null
  return error.code === 'not_in_care_team' ? 'team' : 'role'
}

function Refused({ refusal }: { refusal: 'team' | 'role' }) {
  const { t } = useTranslation('shell')
  const { role } = useUser()
  const { pathname } = useLocation()
  const isTeam = refusal === 'team' && role === 'physio'
  const elsewhere = isTeam ? paths.patients : HOME[role]
  return (
    <ErrorState
      isRefused
      failed={t(`refused.${refusal}`)}
      safe={t(isTeam ? 'refused.withReason' : 'refused.askAdmin')}
      action={
        pathname !== elsewhere && (
          <ButtonLink to={elsewhere}>
            {t(isTeam ? 'refused.patients' : 'notFound.action')}
          </ButtonLink>
        )
      }
    />
  )
}
