import type { Person } from '@restride/contracts/primitives'
import type { WorklistReason, WorklistRow } from '@restride/contracts/worklist'
import { daysBetween } from '@restride/rules/plain-date'
import { plainDate } from '../calendar.ts'
import { refusedContact } from '../consents/refused-contact.ts'
import { patientName } from '../patients/care-team.ts'
import type { Work } from '../work.ts'
import type { AboutEpisode } from './find-episodes.ts'

type Standing = { owner: Person; reasons: WorklistReason[]; snoozed: WorklistRow['snoozed'] }

/** One patient with every reason, the one she stands here for first. */
export function toRow(
  work: Work,
  episode: AboutEpisode,
  { owner, reasons, snoozed }: Standing,
): WorklistRow {
  const { birth, followUps, goal, id, patient, runningPausedAt, status } = episode
  const [asked] = followUps
  if (birth === null) throw new Error('an episode without its birth')
  return {
    episodeId: id,
    patient: {
      id: patient.id,
      name: patientName(patient),
      locale: patient.locale,
      phone: patient.phone,
      email: patient.email,
      contactPreference: patient.contactPreference,
      noContactBy: refusedContact(patient.consents),
    },
    daysSinceBirth: daysBetween(plainDate(birth.bornOn), work.today),
    birthMode: birth.mode,
    goal,
    status,
    runningPausedSince: runningPausedAt?.toISOString() ?? null,
    owner,
    snoozed,
    visitAt: patient.appointments[0]?.startsAt.toISOString() ?? null,
    visitAsked:
      asked === undefined ? null : { from: plainDate(asked.dueFrom), to: plainDate(asked.dueTo) },
    reasons,
  }
}
