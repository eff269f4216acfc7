import { useNavigate } from '@tanstack/react-router'
import { HOME } from '../paths.ts'
import { currentSession } from '../session.ts'

/** Goes to where she or he wanted to go, else to the first page of the role. */
export function useEntering(next: string | undefined): () => Promise<void> {
  const navigate = useNavigate()
  return async () => {
    const now = currentSession()
    if (now.status !== 'signed-in') return
    await (next === undefined
      ? navigate({ to: HOME[now.user.role], replace: true })
      : navigate({ href: next, replace: true }))
  }
}
