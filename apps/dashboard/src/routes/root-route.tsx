import { createRootRoute, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { NotFoundPage } from '../pages/not-found-page.tsx'
import { StepUpHost } from '../step-up/step-up-host.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

export const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage })

function Root() {
  return (
    <Suspense fallback={<Skeleton shape="block" count={1} />}>
      <Outlet />
      <LiveRegion />
      <StepUpHost />
    </Suspense>
  )
}
