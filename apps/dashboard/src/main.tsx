import './styles/tokens.css'
import './styles/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/mini'
import { startI18n } from './i18n.ts'
import { queryClient } from './query-client.ts'
import { router } from './router.tsx'
import { watchPresence } from './presence.ts'
import { askWhetherSignedIn, currentSession, sessionKnown, subscribeToSession } from './session.ts'

// zod would probe `new Function`, which our content security policy reports as an attack.
config({ jitless: true })

subscribeToSession(async () => {
  // Every route asks again who may see it; what was loaded goes once its page is left.
  await router.invalidate()
  const session = currentSession()
  // Nobody was here yet: what is being loaded is nobody's.
  if (session.status === 'signed-out' && session.why !== 'not-yet') queryClient.clear()
})

// After a navigation the reader starts at the new page's heading, or at the place its address names; a changed search
// keeps her place.
router.subscribe('onRendered', ({ fromLocation, hashChanged, pathChanged, toLocation }) => {
  if (!fromLocation || !(pathChanged || (hashChanged && toLocation.hash !== ''))) return
  const named = toLocation.hash === '' ? null : document.getElementById(toLocation.hash)
  const start = named ?? document.querySelector<HTMLElement>('h1')
  start?.focus()
})

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')

void sessionKnown()
watchPresence(askWhetherSignedIn)
await startI18n()

createRoot(container).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
