import type { APIRequestContext } from '@playwright/test'
import { addDays } from '@restride/rules/plain-date'
import { uuidv7 } from 'uuidv7'
import { openEpisode, signAssessment } from '../support/episodes.ts'
import type { Caller } from '../support/app.ts'
import { journeyDay } from '../support/journey-zone.ts'
import { makeColleague } from './accounts.ts'
import { callerAs } from './caller.ts'

export const DESK = 'desk@demo.restride.test'

/** A physiotherapist whom no other journey knows: whoever stands on her list, she put there. */
export async function makePhysio(
  request: APIRequestContext,
): Promise<{ email: string; physio: Caller }> {
  const email = `${uuidv7()}@demo.restride.test`
  await makeColleague(email, 'physio@demo.restride.test')
  const physio = await callerAs(request, email)
  const seen = await physio.patch('/me', { hasSeenTour: true }, null)
  if (seen.status !== 200) throw new Error(seen.text)
  return { email, physio }
}

/** With an episode sixteen weeks after birth, and nothing assessed. */
export async function register(
  physio: Caller,
  familyName: string,
): Promise<{ patientId: string; episodeId: string }> {
  const { body: me } = await physio.get('/me')
  const { body: locations } = await physio.get('/locations')
  const answer = await physio.post('/patients', {
    givenName: 'Ava',
    familyName,
    preferredName: null,
    bornOn: '1990-01-01',
    locale: 'en',
    phone: '780-555-0142',
    email: 'ava@mail.test',
    contactPreference: 'text',
    locationId: locations.items[0].id,
    leadPhysioId: me.id,
  })
  if (answer.status !== 201) throw new Error(answer.text)
  const patientId = answer.body.id
  return { patientId, episodeId: await openEpisode(physio, patientId, { bornOn: day(-112) }) }
}

/** Assessed: everything met, or with a hop that stops at seven. */
export async function assess(
  physio: Caller,
  familyName: string,
  isReady = true,
): Promise<{ patientId: string; episodeId: string }> {
  const made = await register(physio, familyName)
  const tests = isReady ? {} : { tests: { 'LI-HOP': { right: 7 } } }
  await signAssessment(physio, made.episodeId, tests)
  return made
}

/** A day of the clinic's calendar, so many after today. */
export function day(after: number): string {
  return addDays(journeyDay(), after)
}
