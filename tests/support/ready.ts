import { uuidv7 } from 'uuidv7'
import { allMet } from '../../prisma/demo/findings.ts'
import type { Ids } from './access-table.ts'
import type { Caller, TestApp } from './app.ts'
import { clear, cleared, intake, makePlan, running, walkRun } from './chain.ts'
import { decision, makePatient, signAssessment } from './episodes.ts'
import { loadWording, wordingsVersion } from './wordings.ts'
import { askForCorrection, breakGlass, putOff, type World } from './world.ts'

type Ready = { ids?: Partial<Ids>; body?: unknown; version?: number }
type Make = (test: TestApp, world: World, physio: Caller) => Promise<Ready>

let minutes = 0

/** For operations that succeed only once on one record: a record on which this one will. */
export const READY: Record<string, Make> = {
  'POST /api/v1/patients/:patientId/episodes': async (test, { clinic }) => ({
    ids: { patientId: await makePatient(test.owner, clinic) },
  }),
  'POST /api/v1/episodes/:episodeId/assessments': async (test, { clinic }) => {
    const { episodeId } = await intake(test, clinic)
    return { ids: { episodeId } }
  },
  'PATCH /api/v1/assessments/:assessmentId': draft,
  'POST /api/v1/assessments/:assessmentId/sign': draft,
  'POST /api/v1/assessments/:assessmentId/amend': async (test, { clinic }, physio) => {
    const { episodeId } = await intake(test, clinic)
    return { ids: { assessmentId: (await signAssessment(physio, episodeId)).id } }
  },
  'POST /api/v1/episodes/:episodeId/clearances': async (test, { clinic }, physio) => {
    const { episodeId } = await intake(test, clinic)
    await signAssessment(physio, episodeId)
    return { ids: { episodeId }, body: await decision(physio, episodeId) }
  },
  'POST /api/v1/clearances/:clearanceId/take-back': async (test, { clinic }, physio) => {
    const clearanceId = await clear(physio, await intake(test, clinic))
    // The clinics of the tests are told at once; this one still waits.
    await test.owner.query(
      `update clearances set told_at = decided_at + interval '3 minutes' where id = $1`,
      [clearanceId],
    )
    return { ids: { clearanceId } }
  },
  'POST /api/v1/episodes/:episodeId/plans': async (test, { clinic }) => {
    const { episodeId } = await cleared(test, clinic)
    return { ids: { episodeId } }
  },
  'POST /api/v1/plans/:planId/revisions': async (test, { clinic }) => {
    const { id, version, weeks } = (await running(test, clinic)).plan
    return { ids: { planId: id }, version, body: { weeks, changeNote: 'x', keep: [] } }
  },
  'POST /api/v1/plans/:planId/release': async (test, { clinic }, physio) => {
    const { id, version } = await makePlan(physio, await cleared(test, clinic))
    return { ids: { planId: id }, version, body: { level: '1', note: null } }
  },
  'POST /api/v1/episodes/:episodeId/follow-ups': async (test, { clinic }) => {
    const { episodeId } = await intake(test, clinic)
    return { ids: { episodeId } }
  },
  'POST /api/v1/snoozes/:snoozeId/end': async (_test, { ids }, physio) => ({
    ids: { snoozeId: await putOff(physio, ids.episodeId) },
  }),
  'PATCH /api/v1/me/session-logs/:logId': async (test, { patient }) => {
    const log = await (await test.as(patient.email)).post('/me/session-logs', walkRun())
    return { ids: { logId: log.body.id } }
  },
  'POST /api/v1/patients/:patientId/break-glass': async (test, { clinic }) => ({
    ids: { patientId: await makePatient(test.owner, { ...clinic, physio: clinic.otherPhysio }) },
  }),
  'PATCH /api/v1/break-glass-grants/:grantId': async (test, { clinic }) => ({
    ids: { grantId: await breakGlass(test, clinic) },
  }),
  'PATCH /api/v1/correction-requests/:correctionId': async (test, { patient }) => ({
    ids: { correctionId: await askForCorrection(test, patient.email) },
  }),
  'PATCH /api/v1/me/correction-requests/:correctionId': async (test, { patient }, physio) => {
    const correctionId = await askForCorrection(test, patient.email)
    const refusal = { outcome: 'refused', answer: 'It is what was measured' }
    await physio.patch(`/correction-requests/${correctionId}`, refusal, 1)
    return { ids: { correctionId }, version: 2 }
  },
  'POST /api/v1/rule-settings': async () => ({ version: 0 }),
  'POST /api/v1/instrument-wordings': async (test, { clinic }) => ({
    version: await wordingsVersion(await test.as(clinic.admin.email)),
  }),
  'POST /api/v1/instrument-wordings/withdrawals': async (test, { clinic }) => {
    const admin = await test.as(clinic.admin.email)
    await loadWording(admin)
    return { version: await wordingsVersion(admin) }
  },
  'POST /api/v1/appointments': async (_test, { clinic, ids }) => {
    minutes += 30
    const startsAt = new Date(Date.parse('2026-12-03T15:30:00Z') + minutes * 60_000).toISOString()
    const { locationId, patientId, physioId } = ids
    return {
      body: {
        followUpId: null,
        patientId,
        physioId,
        locationId,
        roomId: clinic.roomIds[0],
        startsAt,
        durationMinutes: 30,
        overbook: null,
      },
    }
  },
}

async function draft(test: TestApp, { clinic }: World, physio: Caller): Promise<Ready> {
  const { episodeId } = await intake(test, clinic, `Ndiaye-${uuidv7()}`)
  const { body } = await physio.post(`/episodes/${episodeId}/assessments`, {})
  const filled = await physio.patch(`/assessments/${body.id}`, { findings: allMet() }, body.version)
  return { ids: { assessmentId: body.id }, version: filled.body.version }
}
