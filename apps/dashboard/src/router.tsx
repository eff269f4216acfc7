import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { ErrorPage } from './pages/error-page.tsx'
import { LoadingPage } from './pages/loading-page.tsx'
import { paths } from './paths.ts'
import { officeRoutes } from './routes/office-routes.ts'
import { ownTree } from './routes/own-routes.tsx'
import { patientTree } from './routes/patient-routes.ts'
import { physioRoutes } from './routes/physio-routes.ts'
import { Nowhere, root } from './routes/root-route.tsx'
import { staff } from './routes/staff-route.ts'
import { visitorRoutes } from './routes/visitor-routes.ts'

const isForBuilders = import.meta.env.DEV || import.meta.env.MODE === 'states'

const states = createRoute({
  getParentRoute: () => root,
  path: paths.states,
  // The condition is known at build time, so that the page is not even in the product's files.
  component: isForBuilders
    ? lazyRouteComponent(() => import('./pages/states-page.tsx'), 'StatesPage')
    : Nowhere,
})

export const router = createRouter({
  routeTree: root.addChildren([
    ...visitorRoutes,
    staff.addChildren([...physioRoutes, ...officeRoutes]),
    patientTree,
    ownTree,
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
