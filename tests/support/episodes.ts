import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { allMet } from '../../prisma/demo/findings.ts'
import type { Caller } from './app.ts'
import type { Clinic } from './people.ts'

/** A patient with the clinic's first physio in her care team. */
export async function makePatient(
  owner: pg.Client,
  clinic: Clinic,
  fields: { givenName?: string; familyName?: string; locale?: 'en' | 'fr' } = {},
): Promise<string> {
  const id = uuidv7()
  const { givenName = 'Amara', familyName = 'Ndiaye', locale = 'en' } = fields
  await owner.query(
    `insert into patients (id, clinic_id, given_name, family_name, born_on, locale, contact_preference, location_id, lead_physio_id)
     values ($1, $2, $3, $4, '1992-05-04', $5, 'call', $6, $7)`,
    [id, clinic.id, givenName, familyName, locale, clinic.locationId, clinic.physio.id],
  )
  await owner.query(
    `insert into care_team_members (clinic_id, patient_id, user_id) values ($1, $2, $3)`,
    [clinic.id, id, clinic.physio.id],
  )
  return id
}

/** Opens an episode through the API; the default birth is 112 days before 2026-11-23. */
export async function openEpisode(
  physio: Caller,
  patientId: string,
  birth: Record<string, unknown> = {},
): Promise<string> {
  const answer = await physio.post(`/patients/${patientId}/episodes`, {
    birth: {
      bornOn: '2026-08-03',
      mode: 'vaginal',
      tearGrade: '2',
      tearReviewedOn: null,
      ...birth,
    },
    feeding: 'breast',
    goal: '10 km in spring',
  })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.body.id
}

/** Starts, fills and signs an assessment; `change` is laid over a patient who meets everything. */
export async function signAssessment(
  physio: Caller,
  episodeId: string,
  change: Record<string, unknown> = {},
): Promise<{
  id: string
  readiness: { suggestion: string; criteria: { id: string; state: string }[] }
}> {
  const draft = await physio.post(`/episodes/${episodeId}/assessments`, {})
  const filled = await physio.patch(
    `/assessments/${draft.body.id}`,
    { findings: allMet() },
    draft.body.version,
  )
  if (filled.status !== 200) throw new Error(filled.text)
  const changed = await physio.patch(
    `/assessments/${draft.body.id}`,
    { findings: change },
    filled.body.version,
  )
  const signed = await physio.post(`/assessments/${draft.body.id}/sign`, undefined, {
    'if-match': `"${changed.body.version}"`,
  })
  if (signed.status !== 200) throw new Error(signed.text)
  return signed.body
}

/** The body of a decision that agrees with `ready`; the readiness must be read first for its hash. */
export async function decision(
  physio: Caller,
  episodeId: string,
  change: Record<string, unknown> = {},
) {
  const current = await physio.get(`/episodes/${episodeId}/readiness`)
  return {
    decision: 'cleared',
    inputHash: current.body.inputHash,
    stage: '12',
    conditions: [],
    reviewOn: '2026-12-14',
    reason: null,
    criterionReasons: [],
    acknowledgesBeforeThreeWeeks: false,
    patientMessage: 'You can start walk-runs. We look again by December 14.',
    signature: 'Jo Lindqvist',
    followUp: null,
    ...change,
  }
}
