import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Skeleton } from '../../ui/skeleton.tsx'
import { openScreen, type Wanted } from './open-screen.ts'

/** Once a page load: what was replaced stays replaced until the next one. */
let opening: Promise<string> | undefined

export function OpeningScreen({ wanted }: { wanted: Wanted }) {
  const navigate = useNavigate()
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    opening ??= openScreen(wanted)
    opening.then(
      (href) => navigate({ href, replace: true }),
      (error: unknown) => setFailure(String(error)),
    )
  }, [navigate, wanted])
  return failure === null ? <Skeleton shape="block" count={1} /> : <p role="alert">{failure}</p>
}
