import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { catch as orElse, enum as oneOf, object, optional, string } from 'zod/mini'
import { SECTIONS } from '../assessments/draft.ts'
import { loadWords, loadWordsInEachLanguage } from '../i18n.ts'
import { paths } from '../paths.ts'
import { queryClient } from '../query-client.ts'
import { worklistSearchSchema } from '../worklist/search.ts'
import { only } from './only.ts'
import { soon } from './soon.ts'
import { staff } from './staff-route.ts'

const worklist = createRoute({
  getParentRoute: () => staff,
  path: paths.worklist,
  beforeLoad: only('physio'),
  validateSearch: worklistSearchSchema,
  loader: () => loadWords('worklist'),
  component: lazyRouteComponent(() => import('../pages/worklist-page.tsx'), 'WorklistPage'),
})

const patients = createRoute({
  getParentRoute: () => staff,
  path: paths.patients,
  beforeLoad: only('physio'),
  loader: () => loadWords('patients'),
  component: lazyRouteComponent(() => import('../pages/patients-page.tsx'), 'PatientsPage'),
})

const newPatient = createRoute({
  getParentRoute: () => staff,
  path: paths.newPatient,
  beforeLoad: only('physio'),
  loader: () => loadWords('patients'),
  component: lazyRouteComponent(() => import('../pages/new-patient-page.tsx'), 'NewPatientPage'),
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
      import('../patients/queries.ts'),
      import('../episodes/queries.ts'),
      import('../break-glass/queries.ts'),
      loadWords(
        'patients',
        'readiness',
        'clearances',
        'worklist',
        'rights',
        'accounts',
        'trends',
        'letters',
      ),
    ])
    await soon(
      Promise.all([
        queryClient.prefetchQuery(recordAccess(patientId)),
        queryClient.prefetchQuery(patientById(patientId)),
        queryClient.prefetchQuery(episodesOf(patientId)),
      ]),
    )
  },
  component: lazyRouteComponent(() => import('../pages/patient-page.tsx'), 'PatientPage'),
})

const record = createRoute({
  getParentRoute: () => staff,
  path: paths.record,
  beforeLoad: only('physio'),
  loader: async ({ params: { patientId } }) => {
    const [{ patientById }] = await Promise.all([
      import('../patients/queries.ts'),
      loadWords('patients', 'rights', 'letters'),
    ])
    await soon(queryClient.prefetchQuery(patientById(patientId)))
  },
  component: lazyRouteComponent(() => import('../pages/record-page.tsx'), 'RecordPage'),
})

const letter = createRoute({
  getParentRoute: () => staff,
  path: paths.letter,
  beforeLoad: only('physio'),
  loader: async ({ params: { patientId } }) => {
    const [{ patientById }] = await Promise.all([
      import('../patients/queries.ts'),
      loadWords('letters', 'rights'),
    ])
    await soon(queryClient.prefetchQuery(patientById(patientId)))
  },
  component: lazyRouteComponent(() => import('../pages/letter-page.tsx'), 'LetterPage'),
})

const decide = createRoute({
  getParentRoute: () => staff,
  path: paths.decide,
  beforeLoad: only('physio'),
  loader: async ({ params: { episodeId } }) => {
    const [{ episodeById }, { patientById }, { readinessOf }] = await Promise.all([
      import('../episodes/queries.ts'),
      import('../patients/queries.ts'),
      import('../readiness/queries.ts'),
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
  component: lazyRouteComponent(() => import('../pages/decide-page.tsx'), 'DecidePage'),
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
      import('../assessments/queries.ts'),
      loadWords('assessments', 'findings', 'patients'),
      import('../assessments/spoken-rules.ts').then(({ loadRules }) => loadRules()),
    ])
    await soon(queryClient.ensureQueryData(assessmentById(params.assessmentId)))
  },
  component: lazyRouteComponent(() => import('../pages/assessment-page.tsx'), 'AssessmentPage'),
})

const plan = createRoute({
  getParentRoute: () => staff,
  path: paths.plan,
  beforeLoad: only('physio'),
  loader: async ({ params }) => {
    const [{ planById }] = await Promise.all([import('../plans/queries.ts'), loadWords('plans')])
    await soon(queryClient.ensureQueryData(planById(params.planId)))
  },
  component: lazyRouteComponent(() => import('../pages/plan-page.tsx'), 'PlanPage'),
})

const newPlan = createRoute({
  getParentRoute: () => staff,
  path: paths.newPlan,
  beforeLoad: only('physio'),
  loader: async ({ params }) => {
    const [{ episodeById }] = await Promise.all([
      import('../episodes/queries.ts'),
      loadWords('plans'),
    ])
    await soon(queryClient.ensureQueryData(episodeById(params.episodeId)))
  },
  component: lazyRouteComponent(() => import('../pages/new-plan-page.tsx'), 'NewPlanPage'),
})

/** Where patients are seen and decided about. */
export const physioRoutes = [
  worklist,
  patients,
  newPatient,
  patientOverview,
  record,
  letter,
  decide,
  assessment,
  plan,
  newPlan,
] as const
