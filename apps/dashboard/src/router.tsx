import type { Role } from '@restride/contracts/sessions'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { Suspense } from 'react'
import { catch as orElse, enum as oneOf, number, object, optional, regex, string } from 'zod/mini'
import { SECTIONS } from './assessments/draft.ts'
import { loadWords, loadWordsInEachLanguage } from './i18n.ts'
import { ErrorPage } from './pages/error-page.tsx'
import { LoadingPage } from './pages/loading-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { HOME, paths, READS_RULES } from './paths.ts'
import { queryClient } from './query-client.ts'
import { currentSession, sessionKnown } from './session.ts'
import { StepUpHost } from './step-up/step-up-host.tsx'
import { LiveRegion } from './ui/live-region.tsx'
import { Skeleton } from './ui/skeleton.tsx'
import { worklistSearchSchema } from './worklist/search.ts'

/** Then the page comes with its own skeleton: behind a slow server the reader sees where she is. */
const LONGEST_WAIT_MS = 800

const OPEN_BEFORE_FACTOR = new Set<string>([paths.account, paths.help])

const root = createRootRoute({ component: Root, notFoundComponent: Nowhere })

/** Outside of every shell, which would bring the landmark. */
function Nowhere() {
  return (
    <main id="main">
      <NotFoundPage />
    </main>
  )
}

function Root() {
  return (
    <Suspense fallback={<Skeleton shape="block" count={1} />}>
      <Outlet />
      <LiveRegion />
      <StepUpHost />
    </Suspense>
  )
}

/** For `beforeLoad`: only for these roles. Others go to their own first page, nobody to sign-in. */
function only(...roles: readonly Role[]) {
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

function soon(work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))])
}

const STAFF = ['physio', 'front_desk', 'clinic_admin', 'privacy_officer'] as const

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async (context) => {
    await only()(context)
  },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  // A path of ours: "//elsewhere.example" begins with a slash too.
  validateSearch: object({
    next: orElse(optional(string().check(regex(/^\/(?![/\\])/u))), undefined),
  }),
  beforeLoad: async () => {
    await sessionKnown()
    const session = currentSession()
    if (session.status === 'signed-in') throw redirect({ to: HOME[session.user.role] })
  },
  loader: () => loadWords('sign-in'),
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
})

/** Where links lead. Whoever is signed in already may open one too: it can be somebody else's phone. */
const signInLink = createRoute({
  getParentRoute: () => root,
  path: paths.signInLink,
  loader: () => loadWords('accounts', 'sign-in'),
  component: lazyRouteComponent(() => import('./pages/sign-in-link-page.tsx'), 'SignInLinkPage'),
})

const choosePassword = createRoute({
  getParentRoute: () => root,
  path: paths.choosePassword,
  loader: () => loadWords('accounts'),
  component: lazyRouteComponent(
    () => import('./pages/choose-password-page.tsx'),
    'ChoosePasswordPage',
  ),
})

const welcome = createRoute({
  getParentRoute: () => root,
  path: paths.welcome,
  loader: () => loadWords('accounts', 'sign-in'),
  component: lazyRouteComponent(() => import('./pages/welcome-page.tsx'), 'WelcomePage'),
})

const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  beforeLoad: only(...STAFF),
  component: lazyRouteComponent(() => import('./pages/staff-frame.tsx'), 'StaffFrame'),
})

const worklist = createRoute({
  getParentRoute: () => staff,
  path: paths.worklist,
  beforeLoad: only('physio'),
  validateSearch: worklistSearchSchema,
  loader: () => loadWords('worklist'),
  component: lazyRouteComponent(() => import('./pages/worklist-page.tsx'), 'WorklistPage'),
})

const patients = createRoute({
  getParentRoute: () => staff,
  path: paths.patients,
  beforeLoad: only('physio'),
  loader: () => loadWords('patients'),
  component: lazyRouteComponent(() => import('./pages/patients-page.tsx'), 'PatientsPage'),
})

const newPatient = createRoute({
  getParentRoute: () => staff,
  path: paths.newPatient,
  beforeLoad: only('physio'),
  loader: () => loadWords('patients'),
  component: lazyRouteComponent(() => import('./pages/new-patient-page.tsx'), 'NewPatientPage'),
})

const patientOverview = createRoute({
  getParentRoute: () => staff,
  path: paths.patient,
  beforeLoad: only('physio'),
  // What was just done here: said once, at the top.
  validateSearch: object({ done: orElse(optional(oneOf(['decided', 'opened'])), undefined) }),
  // Fetched before the page shows, so that its heading is there to take the focus; the page says what failed.
  loader: async ({ params: { patientId } }) => {
    const [{ patientById }, { episodesOf }, { recordAccess }] = await Promise.all([
      import('./patients/queries.ts'),
      import('./episodes/queries.ts'),
      import('./break-glass/queries.ts'),
      loadWords('patients', 'readiness', 'clearances', 'worklist', 'rights', 'accounts', 'trends'),
    ])
    await soon(
      Promise.all([
        queryClient.prefetchQuery(recordAccess(patientId)),
        queryClient.prefetchQuery(patientById(patientId)),
        queryClient.prefetchQuery(episodesOf(patientId)),
      ]),
    )
  },
  component: lazyRouteComponent(() => import('./pages/patient-page.tsx'), 'PatientPage'),
})

const record = createRoute({
  getParentRoute: () => staff,
  path: paths.record,
  beforeLoad: only('physio'),
  loader: async ({ params: { patientId } }) => {
    const [{ patientById }] = await Promise.all([
      import('./patients/queries.ts'),
      loadWords('patients', 'rights', 'letters'),
    ])
    await soon(queryClient.prefetchQuery(patientById(patientId)))
  },
  component: lazyRouteComponent(() => import('./pages/record-page.tsx'), 'RecordPage'),
})

const letter = createRoute({
  getParentRoute: () => staff,
  path: paths.letter,
  beforeLoad: only('physio'),
  loader: async ({ params: { patientId } }) => {
    const [{ patientById }] = await Promise.all([
      import('./patients/queries.ts'),
      loadWords('letters', 'rights'),
    ])
    await soon(queryClient.prefetchQuery(patientById(patientId)))
  },
  component: lazyRouteComponent(() => import('./pages/letter-page.tsx'), 'LetterPage'),
})

const reviews = createRoute({
  getParentRoute: () => staff,
  path: paths.reviews,
  beforeLoad: only('privacy_officer'),
  loader: () => loadWords('rights'),
  component: lazyRouteComponent(() => import('./pages/reviews-page.tsx'), 'ReviewsPage'),
})

const oversight = createRoute({
  getParentRoute: () => staff,
  path: paths.oversight,
  beforeLoad: only('physio', 'clinic_admin'),
  loader: () => loadWords('oversight'),
  component: lazyRouteComponent(() => import('./pages/oversight-page.tsx'), 'OversightPage'),
})

const decide = createRoute({
  getParentRoute: () => staff,
  path: paths.decide,
  beforeLoad: only('physio'),
  loader: async ({ params: { episodeId } }) => {
    const [{ episodeById }, { patientById }, { readinessOf }] = await Promise.all([
      import('./episodes/queries.ts'),
      import('./patients/queries.ts'),
      import('./readiness/queries.ts'),
      loadWords('patients', 'readiness', 'clearances'),
      // What she will read is prefilled in her language, whichever the screen's is.
      loadWordsInEachLanguage('clearances'),
    ])
    await soon(
      Promise.all([
        queryClient.prefetchQuery(episodeById(episodeId)),
        queryClient.prefetchQuery(readinessOf(episodeId)),
      ]),
    )
    const episode = queryClient.getQueryData(episodeById(episodeId).queryKey)
    if (episode) await soon(queryClient.prefetchQuery(patientById(episode.patientId)))
  },
  component: lazyRouteComponent(() => import('./pages/decide-page.tsx'), 'DecidePage'),
})

const assessment = createRoute({
  getParentRoute: () => staff,
  path: paths.assessment,
  beforeLoad: only('physio'),
  // `test` is the one on a narrow screen, where they come one by one.
  validateSearch: object({
    section: orElse(optional(oneOf(SECTIONS)), undefined),
    test: orElse(optional(string()), undefined),
  }),
  loader: async ({ params }) => {
    const [{ assessmentById }] = await Promise.all([
      import('./assessments/queries.ts'),
      loadWords('assessments', 'findings', 'patients'),
      import('./assessments/spoken-rules.ts').then(({ loadRules }) => loadRules()),
    ])
    await soon(queryClient.ensureQueryData(assessmentById(params.assessmentId)))
  },
  component: lazyRouteComponent(() => import('./pages/assessment-page.tsx'), 'AssessmentPage'),
})

const plan = createRoute({
  getParentRoute: () => staff,
  path: paths.plan,
  beforeLoad: only('physio'),
  loader: async ({ params }) => {
    const [{ planById }] = await Promise.all([import('./plans/queries.ts'), loadWords('plans')])
    await soon(queryClient.ensureQueryData(planById(params.planId)))
  },
  component: lazyRouteComponent(() => import('./pages/plan-page.tsx'), 'PlanPage'),
})

const newPlan = createRoute({
  getParentRoute: () => staff,
  path: paths.newPlan,
  beforeLoad: only('physio'),
  loader: async ({ params }) => {
    const [{ episodeById }] = await Promise.all([
      import('./episodes/queries.ts'),
      loadWords('plans'),
    ])
    await soon(queryClient.ensureQueryData(episodeById(params.episodeId)))
  },
  component: lazyRouteComponent(() => import('./pages/new-plan-page.tsx'), 'NewPlanPage'),
})

const staffAccounts = createRoute({
  getParentRoute: () => staff,
  path: paths.staff,
  beforeLoad: only('clinic_admin'),
  loader: () => loadWords('accounts'),
  component: lazyRouteComponent(() => import('./pages/staff-page.tsx'), 'StaffPage'),
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
  component: lazyRouteComponent(() => import('./pages/desk-page.tsx'), 'DeskPage'),
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
  component: lazyRouteComponent(() => import('./pages/day-page.tsx'), 'DayPage'),
})

/** The newest version, at the same criterion. */
const newestRules = createRoute({
  getParentRoute: () => staff,
  path: paths.newestRules,
  beforeLoad: only(...READS_RULES),
  loader: async ({ location: { hash } }) => {
    const { rulesets } = await import('./rules/queries.ts')
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
      import('./rules/queries.ts'),
      loadWords('rules'),
    ])
    await soon(queryClient.prefetchQuery(rulesetByVersion(version)))
  },
  component: lazyRouteComponent(() => import('./pages/rules-page.tsx'), 'RulesPage'),
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
  component: lazyRouteComponent(() => import('./pages/audit-page.tsx'), 'AuditPage'),
})

const unlinkedAccess = createRoute({
  getParentRoute: () => staff,
  path: paths.unlinkedAccess,
  beforeLoad: only('privacy_officer'),
  loader: () => loadWords('audit', 'access-log'),
  component: lazyRouteComponent(
    () => import('./pages/unlinked-access-page.tsx'),
    'UnlinkedAccessPage',
  ),
})

const patientAccess = createRoute({
  getParentRoute: () => staff,
  path: paths.patientAccess,
  beforeLoad: only('physio', 'privacy_officer'),
  loader: () => loadWords('access-log'),
  component: lazyRouteComponent(() => import('./pages/access-log-page.tsx'), 'AccessLogPage'),
})

/** Patient pages bring their own shell, because some have no bar or a back link. */
const patient = createRoute({
  getParentRoute: () => root,
  id: 'patient',
  beforeLoad: only('patient'),
  loader: async () => {
    const [{ openOutbox }] = await Promise.all([import('./my/outbox.ts'), loadWords('my')])
    openOutbox()
  },
})

const today = createRoute({
  getParentRoute: () => patient,
  path: paths.today,
  component: lazyRouteComponent(() => import('./pages/today-page.tsx'), 'TodayPage'),
})

const timer = createRoute({
  getParentRoute: () => patient,
  path: paths.timer,
  component: lazyRouteComponent(() => import('./pages/timer-page.tsx'), 'TimerPage'),
})

const log = createRoute({
  getParentRoute: () => patient,
  path: paths.log,
  // Where she is, and what the timer measured, in minutes.
  validateSearch: object({
    step: orElse(optional(oneOf(['symptoms'])), undefined),
    timed: orElse(optional(oneOf(['done', 'stopped'])), undefined),
    run: orElse(optional(number()), undefined),
    walk: orElse(optional(number()), undefined),
  }),
  component: lazyRouteComponent(() => import('./pages/log-page.tsx'), 'LogPage'),
})

const nextMorning = createRoute({
  getParentRoute: () => patient,
  path: paths.nextMorning,
  component: lazyRouteComponent(() => import('./pages/next-morning-page.tsx'), 'NextMorningPage'),
})

const feelWrong = createRoute({
  getParentRoute: () => patient,
  path: paths.feelWrong,
  component: lazyRouteComponent(() => import('./pages/feel-wrong-page.tsx'), 'FeelWrongPage'),
})

const progress = createRoute({
  getParentRoute: () => patient,
  path: paths.progress,
  component: lazyRouteComponent(() => import('./pages/progress-page.tsx'), 'ProgressPage'),
})

const myRecord = createRoute({
  getParentRoute: () => patient,
  path: paths.myRecord,
  loader: () => loadWords('my-record'),
  component: lazyRouteComponent(() => import('./pages/my-record-page.tsx'), 'MyRecordPage'),
})

const visits = createRoute({
  getParentRoute: () => patient,
  path: paths.visits,
  component: lazyRouteComponent(() => import('./pages/visits-page.tsx'), 'VisitsPage'),
})

const myAccess = createRoute({
  getParentRoute: () => patient,
  path: paths.myAccess,
  loader: () => loadWords('access-log'),
  component: lazyRouteComponent(() => import('./pages/my-access-log-page.tsx'), 'MyAccessLogPage'),
})

/** Pages of everyone, in the shell of one's role. */
const own = createRoute({
  getParentRoute: () => root,
  id: 'own',
  beforeLoad: only(...STAFF, 'patient'),
  component: OwnFrame,
})

const StaffFrame = lazyRouteComponent(() => import('./pages/staff-frame.tsx'), 'StaffFrame')
const PatientFrame = lazyRouteComponent(() => import('./pages/patient-frame.tsx'), 'PatientFrame')

function OwnFrame() {
  const session = currentSession()
  const isPatient = session.status === 'signed-in' && session.user.role === 'patient'
  return isPatient ? <PatientFrame /> : <StaffFrame />
}

const account = createRoute({
  getParentRoute: () => own,
  path: paths.account,
  loader: () => loadWords('account', 'accounts', 'factors'),
  component: lazyRouteComponent(() => import('./pages/account-page.tsx'), 'AccountPage'),
})

const help = createRoute({
  getParentRoute: () => own,
  path: paths.help,
  loader: () => loadWords('help'),
  component: lazyRouteComponent(() => import('./pages/help-page.tsx'), 'HelpPage'),
})

const clinicSettings = createRoute({
  getParentRoute: () => staff,
  path: paths.clinicSettings,
  beforeLoad: only('clinic_admin'),
  loader: () => loadWords('clinic-settings'),
  component: lazyRouteComponent(
    () => import('./pages/clinic-settings-page.tsx'),
    'ClinicSettingsPage',
  ),
})

const isForBuilders = import.meta.env.DEV || import.meta.env.MODE === 'states'

const states = createRoute({
  getParentRoute: () => root,
  path: paths.states,
  // The condition is known at build time, so that the page is not even in the product's files.
  component: isForBuilders
    ? lazyRouteComponent(() => import('./pages/states-page.tsx'), 'StatesPage')
    : NotFoundPage,
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    signInLink,
    choosePassword,
    welcome,
    staff.addChildren([
      staffAccounts,
      worklist,
      patients,
      newPatient,
      patientOverview,
      record,
      letter,
      reviews,
      decide,
      oversight,
      assessment,
      plan,
      newPlan,
      desk,
      deskDay,
      newestRules,
      rules,
      clinicSettings,
      audit,
      unlinkedAccess,
      patientAccess,
    ]),
    patient.addChildren([
      today,
      timer,
      log,
      nextMorning,
      feelWrong,
      progress,
      visits,
      myRecord,
      myAccess,
    ]),
    own.addChildren([account, help]),
    states,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: LoadingPage,
  defaultPendingMs: 300,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
