import { createRootRoute, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { NotFoundPage } from '../pages/not-found-page.tsx'
import { StepUpHost } from '../step-up/step-up-host.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

export const root = createRootRoute({ component: Root, notFoundComponent: Nowhere })

/** Outside of every shell, which would bring the landmark. */
export function Nowhere() {
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
