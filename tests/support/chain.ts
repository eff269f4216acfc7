import { uuidv7 } from 'uuidv7'
import type { Answer, Caller, TestApp } from './app.ts'
import { decision, makePatient, openEpisode, signAssessment } from './episodes.ts'
import { type Clinic, clinicDay, makePatientAccount } from './people.ts'

/** A patient with an account and an episode; the clinic's first physio leads her care. */
export type Chain = { patientId: string; episodeId: string; email: string }

/** To eleven in the morning at the clinic; sign-ins last a day, so callers are asked for anew after a move. */
export function moveTo(test: TestApp, day: string): void {
  test.clock.now = new Date(`${day}T18:00:00Z`)
}

export async function intake(test: TestApp, clinic: Clinic, familyName = 'Ndiaye'): Promise<Chain> {
  const patientId = await makePatient(test.owner, clinic, { familyName })
  const { email } = await makePatientAccount(
    test.owner,
    clinic.id,
    patientId,
    `Amara ${familyName}`,
  )
  const physio = await test.as(clinic.physio.email)
  return { patientId, email, episodeId: await openEpisode(physio, patientId) }
}

function expectOk(answer: Answer): Answer {
  if (answer.status >= 400) throw new Error(`${answer.status} ${answer.text}`)
  return answer
}

/** Assessed with every criterion met, and cleared up to `stage`. Returns the clearance's id. */
export async function clear(
  physio: Caller,
  { episodeId }: Chain,
  change: Record<string, unknown> = {},
): Promise<string> {
  await signAssessment(physio, episodeId)
  const body = await decision(physio, episodeId, { reviewOn: '2027-03-15', ...change })
  return expectOk(await physio.post(`/episodes/${episodeId}/clearances`, body)).body.id
}

export async function cleared(test: TestApp, clinic: Clinic, familyName?: string): Promise<Chain> {
  const chain = await intake(test, clinic, familyName)
  await clear(await test.as(clinic.physio.email), chain)
  return chain
}

export type PlanBody = {
  id: string
  version: number
  weeks: {
    number: number
    startsOn: string
    level: string
    sessions: { runSeconds: number; repeats: number; walkSeconds: number; day: number }[]
  }[]
}

export async function makePlan(
  physio: Caller,
  { episodeId }: Chain,
  startsOn = '2026-11-23',
): Promise<PlanBody> {
  const answer = await physio.post(`/episodes/${episodeId}/plans`, {
    startsOn,
    startLevel: '1',
    sessionsPerWeek: 3,
  })
  return expectOk(answer).body
}

export function release(
  physio: Caller,
  plan: { id: string; version: number },
  level: string,
  note: string | null = null,
): Promise<Answer> {
  const headers = { 'if-match': `"${plan.version}"` }
  return physio.post(`/plans/${plan.id}/release`, { level, note }, headers)
}

/** Cleared, on a plan from today, level 1 released. */
export async function running(
  test: TestApp,
  clinic: Clinic,
  familyName?: string,
): Promise<Chain & { plan: PlanBody }> {
  const chain = await cleared(test, clinic, familyName)
  const physio = await test.as(clinic.physio.email)
  const plan = await makePlan(physio, chain, clinicDay(test.clock.now))
  return { ...chain, plan: expectOk(await release(physio, plan, '1')).body }
}

/** The body of a walk-run that went well. */
export function walkRun(change: Record<string, unknown> = {}) {
  return {
    id: uuidv7(),
    doneOn: '2026-11-23',
    planned: null,
    kind: 'walk_run',
    outcome: 'done',
    runMinutes: 4,
    walkMinutes: 12,
    feeling: 'good',
    symptoms: [],
    note: '',
    ...change,
  }
}

export const heaviness = { symptom: 'heaviness', when: 'during', amount: 'some', painScore: null }

export function checkIn(change: Record<string, unknown> = {}) {
  return {
    id: uuidv7(),
    on: '2026-11-23',
    sessionLogId: null,
    symptoms: [],
    redFlags: [],
    note: '',
    ...change,
  }
}
