import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { worklist } from './queries.ts'

/** To the patient before (−1) or after (1) in her own list; from outside the list to its first. Stays at its ends. */
export function useNeighbour(patientId: string): (step: -1 | 1) => Promise<void> {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return async (step) => {
    const { items } = await queryClient.fetchQuery(worklist('mine'))
    const at = items.findIndex(({ patient }) => patient.id === patientId)
    const next = items[at === -1 ? 0 : at + step]
    if (next) await navigate({ to: paths.patient, params: { patientId: next.patient.id } })
  }
}
