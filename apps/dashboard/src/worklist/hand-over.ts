import { careTeamSchema } from '@restride/contracts/care-team'
import type { WorklistRow } from '@restride/contracts/worklist'
import { http, post } from '../http.ts'
import type { Undo } from './use-row-acts.ts'

/** She leads from now on. Taken back, who led before leads again, and nobody stays who was not there before. */
export async function handOver({ patient }: WorklistRow, userId: string): Promise<Undo> {
  const path = `/patients/${patient.id}/care-team`
  const { members } = await http(careTeamSchema, path)
  const lead = members.find(({ isLead }) => isLead)
  const wasIn = members.some(({ id }) => id === userId)
  const change = (body: object) => http(careTeamSchema, path, post(body))
  await change({ change: 'add', userId, lead: true })
  return async () => {
    if (lead) await change({ change: 'add', userId: lead.id, lead: true })
    if (!wasIn) await change({ change: 'remove', userId })
  }
}
