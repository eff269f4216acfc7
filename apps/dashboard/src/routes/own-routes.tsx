import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { loadWords } from '../i18n.ts'
import { paths } from '../paths.ts'
import { currentSession } from '../session.ts'
import { only, STAFF } from './only.ts'
import { root } from './root-route.tsx'

/** Pages of everyone, in the shell of one's role. */
const own = createRoute({
  getParentRoute: () => root,
  id: 'own',
  beforeLoad: only(...STAFF, 'patient'),
  component: OwnFrame,
})

const StaffFrame = lazyRouteComponent(() => import('../pages/staff-frame.tsx'), 'StaffFrame')
const PatientFrame = lazyRouteComponent(() => import('../pages/patient-frame.tsx'), 'PatientFrame')

function OwnFrame() {
  const session = currentSession()
  const isPatient = session.status === 'signed-in' && session.user.role === 'patient'
  return isPatient ? <PatientFrame /> : <StaffFrame />
}

const account = createRoute({
  getParentRoute: () => own,
  path: paths.account,
  loader: () => loadWords('account', 'accounts', 'factors'),
  component: lazyRouteComponent(() => import('../pages/account-page.tsx'), 'AccountPage'),
})

const help = createRoute({
  getParentRoute: () => own,
  path: paths.help,
  loader: () => loadWords('help'),
  component: lazyRouteComponent(() => import('../pages/help-page.tsx'), 'HelpPage'),
})

export const ownTree = own.addChildren([account, help])
