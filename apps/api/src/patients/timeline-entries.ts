import type { TimelineEntry } from '@restride/contracts/people'
import { dayIn, plainDate } from '../calendar.ts'
import type { Work } from '../work.ts'

type Entries = Promise<TimelineEntry[]>

/** What happened to one patient, by where it is kept. The screen chooses the words from code and params. */
export const TIMELINE_SOURCES: readonly ((work: Work, patientId: string) => Entries)[] = [
  births,
  assessments,
  clearances,
  plans,
  releases,
  sessions,
  checkIns,
  flags,
  signResolutions,
  appointments,
  letters,
]

async function births({ tx }: Work, patientId: string): Entries {
  const rows = await tx.birth.findMany({ where: { patientId } })
  return rows.map((row) => ({
    id: row.episodeId,
    kind: 'birth',
    on: plainDate(row.bornOn),
    at: null,
    code: 'birth',
    params: {},
  }))
}

async function assessments({ actor, tx }: Work, patientId: string): Entries {
  const rows = await tx.assessment.findMany({
    where: { patientId },
    select: {
      id: true,
      number: true,
      status: true,
      assessedOn: true,
      signedAt: true,
      updatedAt: true,
    },
  })
  return rows.map((row) => ({
    id: row.id,
    kind: 'assessment',
    on: row.signedAt === null ? plainDate(row.assessedOn) : dayIn(actor.timeZone, row.signedAt),
    at: (row.signedAt ?? row.updatedAt).toISOString(),
    code: `assessment_${row.status}`,
    params: { number: row.number },
  }))
}

async function clearances({ actor, tx }: Work, patientId: string): Entries {
  const rows = await tx.clearance.findMany({
    where: { patientId },
    select: {
      id: true,
      decision: true,
      decidedAt: true,
      voidedAt: true,
      decidedBy: { select: { name: true } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    kind: 'clearance',
    on: dayIn(actor.timeZone, row.decidedAt),
    at: row.decidedAt.toISOString(),
    code: row.voidedAt === null ? `clearance_${row.decision}` : 'clearance_taken_back',
    params: { by: row.decidedBy.name },
  }))
}

async function plans({ actor, tx }: Work, patientId: string): Entries {
  const rows = await tx.planRevision.findMany({
    where: { patientId },
    select: { planId: true, revision: true, revisedAt: true },
  })
  return rows.map((row) => ({
    id: row.planId,
    kind: 'plan',
    on: dayIn(actor.timeZone, row.revisedAt),
    at: row.revisedAt.toISOString(),
    code: row.revision === 1 ? 'plan_made' : 'plan_revised',
    params: { revision: row.revision },
  }))
}

async function releases({ actor, tx }: Work, patientId: string): Entries {
  const rows = await tx.planRelease.findMany({ where: { patientId } })
  return rows.map((row) => ({
    id: row.planId,
    kind: 'release',
    on: dayIn(actor.timeZone, row.releasedAt),
    at: row.releasedAt.toISOString(),
    code: 'level_released',
    params: { level: row.level },
  }))
}

async function sessions({ tx }: Work, patientId: string): Entries {
  const rows = await tx.sessionLog.findMany({
    where: { patientId },
    select: { id: true, doneOn: true, loggedAt: true, kind: true, outcome: true, runMinutes: true },
  })
  return rows.map((row) => ({
    id: row.id,
    kind: 'session',
    on: plainDate(row.doneOn),
    at: row.loggedAt.toISOString(),
    code: `session_${row.outcome}`,
    params: { session: row.kind, minutes: row.runMinutes.toNumber() },
  }))
}

async function checkIns({ tx }: Work, patientId: string): Entries {
  const rows = await tx.checkIn.findMany({
    where: { patientId, sessionLogId: null },
    select: { id: true, on: true, loggedAt: true },
  })
  return rows.map((row) => ({
    id: row.id,
    kind: 'check_in',
    on: plainDate(row.on),
    at: row.loggedAt.toISOString(),
    code: 'check_in',
    params: {},
  }))
}

async function flags({ actor, tx }: Work, patientId: string): Entries {
  const rows = await tx.flag.findMany({
    where: { patientId },
    select: {
      id: true,
      kind: true,
      raisedAt: true,
      resolvedAt: true,
      resolution: true,
      resolvedBy: { select: { name: true } },
    },
  })
  const seenTo = await tx.signResolution.findMany({
    where: { patientId },
    select: { recordedAt: true },
  })
  const seenToAt = new Set(seenTo.map(({ recordedAt }) => recordedAt.getTime()))
  return rows.flatMap((row) => {
    const raised: TimelineEntry = {
      id: row.id,
      kind: 'flag',
      on: dayIn(actor.timeZone, row.raisedAt),
      at: row.raisedAt.toISOString(),
      code: `flag_${row.kind}`,
      params: {},
    }
    const { resolution, resolvedAt, resolvedBy } = row
    // Resolved with a sign: who saw her has an entry of its own, in the same words.
    if (resolvedAt === null || seenToAt.has(resolvedAt.getTime())) return [raised]
    const resolved: TimelineEntry = {
      id: row.id,
      kind: 'flag',
      on: dayIn(actor.timeZone, resolvedAt),
      at: resolvedAt.toISOString(),
      code: 'flag_resolved',
      params: { by: resolvedBy?.name ?? '', resolution: resolution ?? '' },
    }
    return [raised, resolved]
  })
}

async function signResolutions({ tx }: Work, patientId: string): Entries {
  const rows = await tx.signResolution.findMany({ where: { patientId } })
  return rows.map((row) => ({
    id: row.id,
    kind: 'sign_resolution',
    on: plainDate(row.seenOn),
    at: row.recordedAt.toISOString(),
    code: 'sign_resolved',
    params: { sign: row.sign, seenBy: row.seenBy, result: row.result },
  }))
}

async function appointments({ actor, tx }: Work, patientId: string): Entries {
  const rows = await tx.appointment.findMany({
    where: { patientId },
    select: { id: true, status: true, startsAt: true, physio: { select: { name: true } } },
  })
  return rows.map((row) => ({
    id: row.id,
    kind: 'appointment',
    on: dayIn(actor.timeZone, row.startsAt),
    at: row.startsAt.toISOString(),
    code: `appointment_${row.status}`,
    params: { physio: row.physio.name },
  }))
}

async function letters({ actor, tx }: Work, patientId: string): Entries {
  const rows = await tx.letter.findMany({
    where: { patientId },
    select: {
      id: true,
      kind: true,
      recipient: true,
      filedAt: true,
      filedBy: { select: { name: true } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    kind: 'letter',
    on: dayIn(actor.timeZone, row.filedAt),
    at: row.filedAt.toISOString(),
    code: row.kind,
    params: { recipient: row.recipient, by: row.filedBy.name },
  }))
}
