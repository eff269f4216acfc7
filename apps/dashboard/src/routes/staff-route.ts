import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { only, STAFF } from './only.ts'
import { root } from './root-route.tsx'

export const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  beforeLoad: only(...STAFF),
  component: lazyRouteComponent(() => import('../pages/staff-frame.tsx'), 'StaffFrame'),
})
