import type { WorklistRow } from '@restride/contracts/worklist'
import { daysBetween } from '@restride/rules/plain-date'
import { plainDate } from '../calendar.ts'
import { patientName } from '../patients/care-team.ts'
import type { Work } from '../work.ts'
import type { WaitingEpisode } from './find-waiting.ts'
import { gravityOf, openFlags, symptomReasons } from './symptom-reasons.ts'
import { assessReasons, decisionReasons, overdueReasons, planReasons } from './other-reasons.ts'

/** One patient with every reason, gravest first; `null` when there is none to act on today. */
export function toRow(
  work: Work,
  episode: WaitingEpisode,
): { row: WorklistRow; gravity: number } | null {
  const reasons = [
    ...symptomReasons(work, episode),
    ...decisionReasons(work, episode),
    ...planReasons(work, episode, 'over_limit'),
    ...overdueReasons(work, episode),
    ...planReasons(work, episode, 'plan_ends'),
    ...assessReasons(work, episode),
  ]
  if (reasons.length === 0) return null
  const { birth, goal, id, patient, runningPausedAt, status } = episode
  if (birth === null) throw new Error('an episode without its birth')
  const [gravest] = openFlags(work, episode)
  const row = {
    episodeId: id,
    patient: {
      id: patient.id,
      name: patientName(patient),
      locale: patient.locale,
      phone: patient.phone,
    },
    daysSinceBirth: daysBetween(plainDate(birth.bornOn), work.today),
    birthMode: birth.mode,
    goal,
    status,
    runningPausedSince: runningPausedAt?.toISOString() ?? null,
    owner: gravest?.owner ?? patient.leadPhysio,
    reasons,
  }
  return { row, gravity: gravest === undefined ? 0 : gravityOf(gravest) }
}
