import type { Chart } from '@restride/contracts/export'
import { myBreakGlassSchema } from '@restride/contracts/break-glass'
import { consentsOf } from '../consents/list-consents.ts'
import { correctionSelect, toCorrection } from '../corrections/to-correction.ts'
import { disclosureSelect, toDisclosure } from '../disclosures/to-disclosure.ts'
import { letterSelect, toLetter } from '../letters/to-letter.ts'
import { myAppointmentSelect, toMyAppointment } from '../my/to-my-appointment.ts'
import { careTeamOf } from '../patients/read-care-team.ts'
import { patientSelect, toPatient } from '../patients/to-patient.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { asSheKnows } from './as-she-knows.ts'
import { readChartEpisode } from './read-chart-episode.ts'

/** Everything the clinic holds of one patient. The caller has been let in and records the event. */
export async function readChart(work: Work, patientId: string): Promise<Chart> {
  const { actor, now, tx } = work
  const patient = await tx.patient.findFirst({ where: { id: patientId }, select: patientSelect })
  if (patient === null) throw new ProblemError('not_found')
  const ofPatient = { where: { patientId } }
  const episodes = await tx.episode.findMany({
    ...ofPatient,
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  const chartEpisodes = []
  // One after the other: they share the transaction's connection.
  for (const { id } of episodes) {
    const whole = await readChartEpisode(work, id)
    chartEpisodes.push(actor.patientId === null ? whole : await asSheKnows(work, whole))
  }
  return {
    format: 'restride-chart-1',
    exportedAt: now.toISOString(),
    clinicName: actor.clinicName,
    timeZone: actor.timeZone,
    patient: toPatient(patient),
    earlierDetails: await earlierDetails(work, patientId),
    careTeam: await careTeamOf(work, patientId, patient.leadPhysioId),
    episodes: chartEpisodes,
    appointments: (
      await tx.appointment.findMany({
        ...ofPatient,
        orderBy: { startsAt: 'asc' },
        select: myAppointmentSelect,
      })
    ).map(toMyAppointment),
    consents: await consentsOf(work, patientId),
    disclosures: (
      await tx.disclosure.findMany({
        ...ofPatient,
        orderBy: [{ disclosedOn: 'asc' }, { id: 'asc' }],
        select: disclosureSelect,
      })
    ).map(toDisclosure),
    letters: (
      await tx.letter.findMany({ ...ofPatient, orderBy: { id: 'asc' }, select: letterSelect })
    ).map((row) => toLetter(row, actor.timeZone)),
    corrections: (
      await tx.correctionRequest.findMany({
        ...ofPatient,
        orderBy: { requestedAt: 'asc' },
        select: correctionSelect,
      })
    ).map(toCorrection),
    breakGlass: await breakGlassOf(work, patientId),
    accessLog: await accessLogOf(work, patientId),
  }
}

async function earlierDetails({ tx }: Work, patientId: string): Promise<Chart['earlierDetails']> {
  const rows = await tx.patientVersion.findMany({
    where: { patientId },
    orderBy: { version: 'asc' },
  })
  return rows.map(({ details, replacedAt, version }) => ({
    version,
    replacedAt: replacedAt.toISOString(),
    details: Object(details),
  }))
}

async function breakGlassOf({ tx }: Work, patientId: string): Promise<Chart['breakGlass']> {
  const rows = await tx.breakGlassGrant.findMany({
    where: { patientId },
    orderBy: { grantedAt: 'asc' },
    include: { user: { select: { name: true } } },
  })
  return rows.map((row) =>
    myBreakGlassSchema.parse({
      ...row,
      who: row.user.name,
      grantedAt: row.grantedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    }),
  )
}

async function accessLogOf({ tx }: Work, patientId: string): Promise<Chart['accessLog']> {
  const rows = await tx.auditEvent.findMany({
    where: { patientId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, actorName: true, actorRole: true, action: true, resource: true },
  })
  return rows.map(({ action, actorName, actorRole, at, resource }) => ({
    at: at.toISOString(),
    who: actorName,
    role: actorRole,
    action,
    what: resource,
  }))
}
