import { redirect } from '@tanstack/react-router'
import { HOME, paths } from '../paths.ts'
import { currentSession, sessionKnown } from '../session.ts'
import type { Role } from '@restride/contracts/sessions'

const OPEN_BEFORE_FACTOR = new Set<string>([paths.account, paths.help])

export const STAFF = ['physio', 'front_desk', 'clinic_admin', 'privacy_officer'] as const

/** For `beforeLoad`: only for these roles. Others go to their own first page, nobody to sign-in. */
export function only(...roles: readonly Role[]) {
  return async ({ location }: { location: { href: string; pathname: string } }) => {
    await sessionKnown()
    const session = currentSession()
    if (session.status !== 'signed-in') {
      const hasLeft = session.status === 'signed-out' && session.why === 'left'
      throw redirect({
        to: paths.signIn,
        search: hasLeft || location.href === '/' ? {} : { next: location.href },
      })
    }
    // Nothing else of hers would answer before the factor that her clinic requires.
    if (session.user.mustAddFactor && !OPEN_BEFORE_FACTOR.has(location.pathname))
      throw redirect({ to: paths.account })
    if (!roles.includes(session.user.role)) throw redirect({ to: HOME[session.user.role] })
  }
}
