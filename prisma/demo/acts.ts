import { randomUUID } from 'node:crypto'
import { allMet } from './findings.ts'
import type { Actor, Body } from './stage.ts'

export type NewPatient = {
  givenName: string
  familyName: string
  bornOn: string
  locale: 'en' | 'fr'
  locationId: string
  leadPhysioId: string
  contactPreference?: 'call' | 'text' | 'email'
}

export type Birth = {
  bornOn: string
  mode: 'vaginal' | 'instrumental' | 'caesarean'
  tearGrade: string | null
}

let phone = 200

export async function register(by: Actor, patient: NewPatient): Promise<string> {
  phone += 1
  const created = await by.post('/patients', {
    preferredName: null,
    phone: `780-555-0${phone}`,
    email: `${patient.givenName}.${patient.familyName}@mail.test`
      .normalize('NFD')
      .replaceAll(/[^\w.@]/gu, '')
      .toLowerCase(),
    contactPreference: 'text',
    ...patient,
  })
  return created.id
}

export async function openEpisode(
  by: Actor,
  patientId: string,
  birth: Birth,
  goal: string,
): Promise<string> {
  const episode = await by.post(`/patients/${patientId}/episodes`, {
    birth: { ...birth, tearReviewedOn: null },
    feeding: 'breast',
    goal,
  })
  return episode.id
}

/** Starts and fills an assessment; `change` is laid over a woman who meets everything. Left as a draft. */
export async function draftAssessment(
  by: Actor,
  episodeId: string,
  change: object,
  notes = '',
): Promise<Body> {
  const draft = await by.post(`/episodes/${episodeId}/assessments`, {})
  const filled = await by.patch(
    `/assessments/${draft.id}`,
    { findings: allMet(), notes },
    draft.version,
  )
  return by.patch(`/assessments/${draft.id}`, { findings: change }, filled.version)
}

export async function assess(
  by: Actor,
  episodeId: string,
  change: object = {},
  notes = '',
): Promise<Body> {
  const draft = await draftAssessment(by, episodeId, change, notes)
  return by.post(`/assessments/${draft.id}/sign`, undefined, draft.version)
}

/** Signs a decision on what the rules say at that moment, with the reasons it needs. */
export async function decide(
  by: Actor,
  episodeId: string,
  decision: {
    decision: string
    reviewOn: string
    patientMessage: string
    signature: string
    reason?: string
    stage?: string
    conditions?: string[]
  },
): Promise<Body> {
  const { inputHash, readiness } = await by.get(`/episodes/${episodeId}/readiness`)
  const isOpen = (criterion: Body) =>
    ['blocking', 'red_flag'].includes(criterion.effect) &&
    ['not_met', 'unknown'].includes(criterion.state)
  const { reason, ...rest } = decision
  return by.post(`/episodes/${episodeId}/clearances`, {
    inputHash,
    stage: null,
    conditions: [],
    acknowledgesBeforeThreeWeeks: false,
    followUp: null,
    criterionReasons: readiness.criteria
      .filter(isOpen)
      .map(({ id }: Body) => ({ criterionId: id, code: 'other', text: reason ?? '' })),
    reason: reason === undefined ? null : { code: 'other', text: reason },
    ...rest,
  })
}

export function makePlan(
  by: Actor,
  episodeId: string,
  startsOn: string,
  startLevel = '1',
): Promise<Body> {
  return by.post(`/episodes/${episodeId}/plans`, { startsOn, startLevel, sessionsPerWeek: 3 })
}

export async function release(by: Actor, planId: string, level: string): Promise<Body> {
  const plan = await by.get(`/plans/${planId}`)
  return by.post(`/plans/${planId}/release`, { level, note: null }, plan.version)
}

export type Run = { day: string; minutes: number; planned: { week: number; index: number } }

export function logRun(
  by: Actor,
  { day, minutes, planned }: Run,
  symptoms: object[] = [],
): Promise<Body> {
  return by.post('/me/session-logs', {
    id: randomUUID(),
    doneOn: day,
    planned,
    kind: 'walk_run',
    outcome: 'done',
    runMinutes: minutes,
    walkMinutes: 12,
    feeling: symptoms.length > 0 ? 'so_so' : 'good',
    symptoms,
    note: '',
  })
}

export function nextMorning(
  by: Actor,
  sessionLogId: string,
  day: string,
  symptoms: object[] = [],
): Promise<Body> {
  return by.post('/me/check-ins', {
    id: randomUUID(),
    on: day,
    sessionLogId,
    symptoms,
    redFlags: [],
    note: '',
  })
}

/** Books the first free time the desk is offered for the follow-up of a patient. */
export async function bookFollowUp(desk: Actor, patientId: string): Promise<Body> {
  const { items } = await desk.get('/follow-ups?limit=200')
  const due = items.find((item: Body) => item.patient.id === patientId)
  const query = new URLSearchParams({
    from: due.dueFrom,
    to: due.dueTo,
    durationMinutes: String(due.durationMinutes),
    physioId: due.physio.id,
    limit: '1',
  })
  const slots = await desk.get(`/availability?${query.toString()}`)
  const slot = slots.items[0]
  if (slot === undefined) return null
  return desk.post('/appointments', {
    followUpId: due.id,
    patientId,
    physioId: slot.physio.id,
    locationId: slot.location.id,
    roomId: slot.room.id,
    startsAt: slot.startsAt,
    durationMinutes: due.durationMinutes,
    overbook: null,
  })
}
