import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router'
import { catch as orElse, enum as oneOf, object, optional, regex, string } from 'zod/mini'
import { loadWords } from '../i18n.ts'
import { paths, READS_RULES } from '../paths.ts'
import { queryClient } from '../query-client.ts'
import { only } from './only.ts'
import { soon } from './soon.ts'
import { staff } from './staff-route.ts'

const reviews = createRoute({
  getParentRoute: () => staff,
  path: paths.reviews,
  beforeLoad: only('privacy_officer'),
  loader: () => loadWords('rights'),
  component: lazyRouteComponent(() => import('../pages/reviews-page.tsx'), 'ReviewsPage'),
})

const oversight = createRoute({
  getParentRoute: () => staff,
  path: paths.oversight,
  beforeLoad: only('physio', 'clinic_admin'),
  loader: () => loadWords('oversight'),
  component: lazyRouteComponent(() => import('../pages/oversight-page.tsx'), 'OversightPage'),
})

const staffAccounts = createRoute({
  getParentRoute: () => staff,
  path: paths.staff,
  beforeLoad: only('clinic_admin'),
  loader: () => loadWords('accounts'),
  component: lazyRouteComponent(() => import('../pages/staff-page.tsx'), 'StaffPage'),
})

const desk = createRoute({
  getParentRoute: () => staff,
  path: paths.desk,
  beforeLoad: only('front_desk'),
  // `chosen` is the follow-up whose free times are shown.
  validateSearch: object({
    list: orElse(oneOf(['due', 'snoozed', 'booked']), 'due'),
    location: orElse(optional(string()), undefined),
    chosen: orElse(optional(string()), undefined),
  }),
  loader: () => loadWords('desk', 'accounts'),
  component: lazyRouteComponent(() => import('../pages/desk-page.tsx'), 'DeskPage'),
})

const deskDay = createRoute({
  getParentRoute: () => staff,
  path: paths.deskDay,
  beforeLoad: only('front_desk'),
  validateSearch: object({
    date: orElse(optional(string().check(regex(/^\d{4}-\d\d-\d\d$/u))), undefined),
    location: orElse(optional(string()), undefined),
  }),
  loader: () => loadWords('desk'),
  component: lazyRouteComponent(() => import('../pages/day-page.tsx'), 'DayPage'),
})

/** The newest version, at the same criterion. */
const newestRules = createRoute({
  getParentRoute: () => staff,
  path: paths.newestRules,
  beforeLoad: only(...READS_RULES),
  loader: async ({ location: { hash } }) => {
    const { rulesets } = await import('../rules/queries.ts')
    const { items } = await queryClient.ensureQueryData(rulesets())
    const [newest] = items
    if (!newest) throw notFound()
    throw redirect({ to: paths.rules, params: { version: newest.version }, hash, replace: true })
  },
})

const rules = createRoute({
  getParentRoute: () => staff,
  path: paths.rules,
  beforeLoad: only(...READS_RULES),
  // Fetched before the page shows, so that the criterion in the address is there to be scrolled to.
  loader: async ({ params: { version } }) => {
    const [{ rulesetByVersion }] = await Promise.all([
      import('../rules/queries.ts'),
      loadWords('rules'),
    ])
    await soon(queryClient.prefetchQuery(rulesetByVersion(version)))
  },
  component: lazyRouteComponent(() => import('../pages/rules-page.tsx'), 'RulesPage'),
})

const clinicSettings = createRoute({
  getParentRoute: () => staff,
  path: paths.clinicSettings,
  beforeLoad: only('clinic_admin'),
  loader: () => loadWords('clinic-settings'),
  component: lazyRouteComponent(
    () => import('../pages/clinic-settings-page.tsx'),
    'ClinicSettingsPage',
  ),
})

const wordings = createRoute({
  getParentRoute: () => staff,
  path: paths.wordings,
  beforeLoad: only('clinic_admin'),
  loader: () => loadWords('wordings'),
  component: lazyRouteComponent(() => import('../pages/wordings-page.tsx'), 'WordingsPage'),
})

const audit = createRoute({
  getParentRoute: () => staff,
  path: paths.audit,
  beforeLoad: only('privacy_officer'),
  // The filters; ids and days only, names stay out of addresses.
  validateSearch: object({
    person: orElse(optional(string()), undefined),
    patient: orElse(optional(string()), undefined),
    action: orElse(optional(string()), undefined),
    outcome: orElse(optional(oneOf(['success', 'failure'])), undefined),
    from: orElse(optional(string().check(regex(/^\d{4}-\d\d-\d\d$/u))), undefined),
    to: orElse(optional(string().check(regex(/^\d{4}-\d\d-\d\d$/u))), undefined),
    grant: orElse(optional(oneOf(['yes', 'no'])), undefined),
  }),
  loader: () => loadWords('audit', 'access-log'),
  component: lazyRouteComponent(() => import('../pages/audit-page.tsx'), 'AuditPage'),
})

const unlinkedAccess = createRoute({
  getParentRoute: () => staff,
  path: paths.unlinkedAccess,
  beforeLoad: only('privacy_officer'),
  loader: () => loadWords('audit', 'access-log'),
  component: lazyRouteComponent(
    () => import('../pages/unlinked-access-page.tsx'),
    'UnlinkedAccessPage',
  ),
})

const patientAccess = createRoute({
  getParentRoute: () => staff,
  path: paths.patientAccess,
  beforeLoad: only('physio', 'privacy_officer'),
  loader: () => loadWords('access-log'),
  component: lazyRouteComponent(() => import('../pages/access-log-page.tsx'), 'AccessLogPage'),
})

/** The desk, the clinic's own settings, and what is looked at afterwards. */
export const officeRoutes = [
  reviews,
  oversight,
  staffAccounts,
  desk,
  deskDay,
  newestRules,
  rules,
  clinicSettings,
  wordings,
  audit,
  unlinkedAccess,
  patientAccess,
] as const
