import { randomUUID } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { Caller, TestApp } from './app.ts'
import { decision, makePatient, openEpisode, signAssessment } from './episodes.ts'
import { type Clinic, makePatientAccount, type Person } from './people.ts'

/** A clinic in which everything exists once, made through the front door. */
export type World = {
  clinic: Clinic
  patient: Person
  ids: Record<
    | 'patientId'
    | 'staffId'
    | 'episodeId'
    | 'assessmentId'
    | 'clearanceId'
    | 'planId'
    | 'logId'
    | 'flagId'
    | 'followUpId'
    | 'appointmentId',
    string
  >
}

function made(answer: { status: number; body: { id: string }; text: string }): string {
  if (answer.status >= 400) throw new Error(answer.text)
  return answer.body.id
}

export async function makeWorld(test: TestApp): Promise<World> {
  const clinic = await test.clinic()
  const physio = await test.as(clinic.physio.email)
  const patientId = await makePatient(test.owner, clinic)
  const patient = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
  const episodeId = await openEpisode(physio, patientId)
  const { id: assessmentId } = await signAssessment(physio, episodeId)
  const clearanceId = made(
    await physio.post(`/episodes/${episodeId}/clearances`, await decision(physio, episodeId)),
  )
  const planId = await makeReleasedPlan(physio, episodeId)
  const logId = await logHeaviness(await test.as(patient.email))
  const desk = await test.as(clinic.desk.email)
  const due = await desk.get('/follow-ups')
  const worklist = await physio.get('/worklist')
  return {
    clinic,
    patient,
    ids: {
      patientId,
      staffId: clinic.otherPhysio.id,
      episodeId,
      assessmentId,
      clearanceId,
      planId,
      logId,
      flagId: worklist.body.items[0].reasons[0].flagId,
      followUpId: due.body.items[0].id,
      appointmentId: await book(desk, clinic, patientId),
    },
  }
}

async function makeReleasedPlan(physio: Caller, episodeId: string): Promise<string> {
  const planId = made(
    await physio.post(`/episodes/${episodeId}/plans`, {
      startsOn: '2026-11-23',
      startLevel: '1',
      sessionsPerWeek: 3,
    }),
  )
  const released = await physio.post(
    `/plans/${planId}/release`,
    { level: '1', note: null },
    { 'if-match': '"1"' },
  )
  if (released.status !== 200) throw new Error(released.text)
  return planId
}

async function logHeaviness(her: Caller): Promise<string> {
  return made(
    await her.post('/me/session-logs', {
      id: randomUUID(),
      doneOn: '2026-11-23',
      planned: { week: 1, index: 0 },
      kind: 'walk_run',
      outcome: 'done',
      runMinutes: 4,
      walkMinutes: 12,
      feeling: 'so_so',
      symptoms: [{ symptom: 'heaviness', when: 'during', amount: 'some', painScore: null }],
      note: '',
    }),
  )
}

async function book(desk: Caller, clinic: Clinic, patientId: string): Promise<string> {
  return made(
    await desk.post(
      '/appointments',
      {
        followUpId: null,
        patientId,
        physioId: clinic.physio.id,
        locationId: clinic.locationId,
        roomId: null,
        startsAt: '2026-12-01T16:00:00Z',
        durationMinutes: 30,
        overbook: null,
      },
      { 'idempotency-key': uuidv7() },
    ),
  )
}
