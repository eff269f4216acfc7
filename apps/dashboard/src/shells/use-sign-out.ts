import { useTranslation } from 'react-i18next'
import { signOut } from '../session.ts'
import { announce } from '../ui/live-region.tsx'

/** Signs out, or says that it did not work: a shared computer must not look signed out when it is not. */
export function useSignOut(): () => Promise<boolean> {
  const { t } = useTranslation('shell')
  return async () => {
    try {
      await signOut()
      return true
    } catch {
      announce(t('failed.offline'))
      return false
    }
  }
}
