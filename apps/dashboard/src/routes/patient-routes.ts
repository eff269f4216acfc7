import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { catch as orElse, enum as oneOf, number, object, optional } from 'zod/mini'
import { loadWords } from '../i18n.ts'
import { paths } from '../paths.ts'
import { only } from './only.ts'
import { root } from './root-route.tsx'

/** Patient pages bring their own shell, because some have no bar or a back link. */
const patient = createRoute({
  getParentRoute: () => root,
  id: 'patient',
  beforeLoad: only('patient'),
  loader: async () => {
    const [{ openOutbox }] = await Promise.all([import('../my/outbox.ts'), loadWords('my')])
    openOutbox()
  },
})

const today = createRoute({
  getParentRoute: () => patient,
  path: paths.today,
  component: lazyRouteComponent(() => import('../pages/today-page.tsx'), 'TodayPage'),
})

const timer = createRoute({
  getParentRoute: () => patient,
  path: paths.timer,
  component: lazyRouteComponent(() => import('../pages/timer-page.tsx'), 'TimerPage'),
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
  component: lazyRouteComponent(() => import('../pages/log-page.tsx'), 'LogPage'),
})

const nextMorning = createRoute({
  getParentRoute: () => patient,
  path: paths.nextMorning,
  component: lazyRouteComponent(() => import('../pages/next-morning-page.tsx'), 'NextMorningPage'),
})

const feelWrong = createRoute({
  getParentRoute: () => patient,
  path: paths.feelWrong,
  component: lazyRouteComponent(() => import('../pages/feel-wrong-page.tsx'), 'FeelWrongPage'),
})

const progress = createRoute({
  getParentRoute: () => patient,
  path: paths.progress,
  component: lazyRouteComponent(() => import('../pages/progress-page.tsx'), 'ProgressPage'),
})

const visits = createRoute({
  getParentRoute: () => patient,
  path: paths.visits,
  component: lazyRouteComponent(() => import('../pages/visits-page.tsx'), 'VisitsPage'),
})

const myRecord = createRoute({
  getParentRoute: () => patient,
  path: paths.myRecord,
  loader: () => loadWords('my-record'),
  component: lazyRouteComponent(() => import('../pages/my-record-page.tsx'), 'MyRecordPage'),
})

const myAccess = createRoute({
  getParentRoute: () => patient,
  path: paths.myAccess,
  loader: () => loadWords('access-log'),
  component: lazyRouteComponent(() => import('../pages/my-access-log-page.tsx'), 'MyAccessLogPage'),
})

export const patientTree = patient.addChildren([
  today,
  timer,
  log,
  nextMorning,
  feelWrong,
  progress,
  visits,
  myRecord,
  myAccess,
])
