import { randomUUID } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { Caller, TestApp } from './app.ts'
import { decision, makePatient, openEpisode, signAssessment } from './episodes.ts'
import { type Clinic, makePatientAccount, type Person } from './people.ts'
import { loadWording } from './wordings.ts'

/** One patient's record with everything in it once, and her account. */
type PatientRecord = {
  patient: Person
  ids: Record<
    | 'patientId'
    | 'staffId'
    | 'episodeId'
    | 'assessmentId'
    | 'clearanceId'
    | 'letterId'
    | 'planId'
    | 'logId'
    | 'flagId'
    | 'followUpId'
    | 'appointmentId'
    | 'correctionId'
    | 'physioId'
    | 'locationId'
    | 'roomId'
    | 'grantId'
    | 'snoozeId'
    | 'wordingId',
    string
  >
}

/**
 * A clinic in which everything exists, made through the front door: for a patient of the first physiotherapist, and for a
 * neighbour in whose care team only the other one is.
 */
export type World = PatientRecord & { clinic: Clinic; neighbour: PatientRecord }

export async function makeWorld(test: TestApp): Promise<World> {
  const clinic = await test.clinic()
  const record = await makeRecord(test, clinic)
  const swapped = { ...clinic, physio: clinic.otherPhysio, otherPhysio: clinic.physio }
  const neighbour = await makeRecord(test, swapped)
  return { clinic, ...record, neighbour }
}

function made(answer: { status: number; body: { id: string }; text: string }): string {
  if (answer.status >= 400) throw new Error(answer.text)
  return answer.body.id
}

/** In the care of `clinic.physio`. */
async function makeRecord(test: TestApp, clinic: Clinic): Promise<PatientRecord> {
  const physio = await test.as(clinic.physio.email)
  const patientId = await makePatient(test.owner, clinic)
  const patient = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
  const episodeId = await openEpisode(physio, patientId)
  const { id: assessmentId } = await signAssessment(physio, episodeId)
  const decided = await decision(physio, episodeId, { signature: clinic.physio.name })
  const clearanceId = made(await physio.post(`/episodes/${episodeId}/clearances`, decided))
  const letterId = made(await physio.post(`/clearances/${clearanceId}/letters`, letter))
  const planId = await makeReleasedPlan(physio, episodeId)
  const logId = await logHeaviness(await test.as(patient.email))
  const desk = await test.as(clinic.desk.email)
  const due = await desk.get('/follow-ups')
  const isHers = (followUp: { patient: { id: string } }) => followUp.patient.id === patientId
  const worklist = await physio.get('/worklist')
  return {
    patient,
    ids: {
      patientId,
      staffId: clinic.otherPhysio.id,
      episodeId,
      assessmentId,
      clearanceId,
      letterId,
      planId,
      logId,
      flagId: worklist.body.items[0].reasons[0].flagId,
      followUpId: due.body.items.find(isHers).id,
      appointmentId: await book(desk, clinic, patientId),
      correctionId: await askForCorrection(test, patient.email),
      physioId: clinic.physio.id,
      locationId: clinic.locationId,
      roomId: clinic.roomIds[0],
      grantId: await breakGlass(test, clinic),
      snoozeId: await snoozeAndEnd(physio, episodeId),
      wordingId: await loadWording(await test.as(clinic.admin.email)),
    },
  }
}

/** Put off and brought back, so that her row stands in the list. */
async function snoozeAndEnd(physio: Caller, episodeId: string): Promise<string> {
  const snoozeId = await putOff(physio, episodeId)
  const ended = await physio.post(`/snoozes/${snoozeId}/end`, undefined, { 'if-match': '"1"' })
  if (ended.status !== 200) throw new Error(ended.text)
  return snoozeId
}

export async function putOff(physio: Caller, episodeId: string): Promise<string> {
  const snooze = { until: '2026-11-30', reason: 'Tests again next week' }
  return made(await physio.post(`/episodes/${episodeId}/snoozes`, snooze))
}

const letter = {
  kind: 'clearance_letter',
  to: 'family_doctor',
  lang: 'en',
  parts: ['conditions', 'tests'],
  text: 'I have seen her about returning to running.',
  recipient: 'Dr Osei',
  purpose: 'Continuing care',
  authority: 'continuing_care',
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

/** On another patient, so that the first one stays closed to whoever is outside her care team. */
export async function breakGlass(test: TestApp, clinic: Clinic): Promise<string> {
  const patientId = await makePatient(test.owner, clinic, { familyName: 'Berg' })
  const outside = await test.as(clinic.otherPhysio.email)
  return made(
    await outside.post(`/patients/${patientId}/break-glass`, {
      reasonCode: 'covering_colleague',
      reason: 'Jo is away and she has called about pain',
    }),
  )
}

export async function askForCorrection(test: TestApp, email: string): Promise<string> {
  const request = { about: 'details', request: 'My name is spelled with two m' }
  return made(await (await test.as(email)).post('/me/correction-requests', request))
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
