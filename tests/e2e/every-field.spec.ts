import { expect, type Page, test } from '@playwright/test'
import { uuidv7 } from 'uuidv7'
import type { Caller } from '../support/app.ts'
import { decision, openEpisode, signAssessment } from '../support/episodes.ts'
import { journeyDay } from '../support/journey-zone.ts'
import { signIn } from './support.ts'

/** Words that stand nowhere else, of the length of a note. */
const words = (field: string) => `Wiesel und Kanarienvogel, ${field}`

/**
 * What no other journey types, sent from the page itself: `logs.spec.ts` then finds every clinical field filled, and looks for
 * each of these words in every log.
 */
test('every field that a journey leaves empty is written in once', async ({ page }) => {
  await signIn(page, 'physio@demo.restride.test')
  const physio = callerOn(page)
  const today = journeyDay()
  const patientId = await register(physio)
  const episodeId = await openEpisode(physio, patientId)

  const first = await signAssessment(physio, episodeId, {
    screening: { signs: { 'RF-SYNC': 'yes' } },
    symptoms: { painSite: words('pain site') },
  })
  const resolved = await physio.post(`/episodes/${episodeId}/sign-resolutions`, {
    sign: 'RF-SYNC',
    seenOn: today,
    seenBy: words('seen by'),
    result: words('result'),
  })
  await amend(physio, first.id)
  const decided = await physio.post(
    `/episodes/${episodeId}/clearances`,
    await decision(physio, episodeId, {
      stage: '1',
      reason: { code: 'other', text: words('reason') },
      criterionReasons: [{ criterionId: 'LI-HOP', code: 'other', text: words('criterion') }],
    }),
  )
  const plan = await physio.post(`/episodes/${episodeId}/plans`, {
    startsOn: today,
    startLevel: '1',
    sessionsPerWeek: 3,
  })
  const released = await physio.post(
    `/plans/${plan.body.id}/release`,
    { level: '1', note: words('release') },
    { 'if-match': `"${plan.body.version}"` },
  )
  const logged = await physio.post(`/episodes/${episodeId}/session-logs`, {
    id: uuidv7(),
    doneOn: today,
    planned: null,
    kind: 'walk',
    outcome: 'done',
    runMinutes: 0,
    walkMinutes: 20,
    feeling: 'good',
    symptoms: [],
    note: words('log'),
  })
  const checkedIn = await physio.post(`/episodes/${episodeId}/check-ins`, {
    id: uuidv7(),
    on: today,
    sessionLogId: null,
    symptoms: [],
    redFlags: [],
    note: words('check-in'),
  })

  const answers = [resolved, decided, plan, released, logged, checkedIn]
  expect(answers.map(({ status, text }) => (status < 300 ? 'done' : text))).toEqual(
    answers.map(() => 'done'),
  )
})

async function register(physio: Caller): Promise<string> {
  const me = await physio.get('/me')
  const { body } = await physio.get('/locations')
  const registered = await physio.post('/patients', {
    givenName: 'Ottilie',
    familyName: 'Wieselgren',
    preferredName: 'Ottilinde',
    bornOn: '1991-05-14',
    locale: 'en',
    phone: '403 555 0188',
    email: 'ottilie@home.restride.test',
    contactPreference: 'call',
    locationId: body.items[0].id,
    leadPhysioId: me.body.id,
  })
  return registered.body.id
}

async function amend(physio: Caller, assessmentId: string): Promise<void> {
  const draft = await physio.post(`/assessments/${assessmentId}/amend`, {
    reason: words('amendment'),
  })
  const changed = await physio.patch(
    `/assessments/${draft.body.id}`,
    {
      findings: { tests: { 'LI-HOP': { right: 7 } } },
      ownWords: words('own words'),
      notes: words('notes'),
    },
    draft.body.version,
  )
  await physio.post(`/assessments/${draft.body.id}/sign`, undefined, {
    'if-match': `"${changed.body.version}"`,
  })
}

/** Asks the API as the person at this page, from this page. */
function callerOn(page: Page): Caller {
  const send = async (method: string, path: string, body: unknown, extra = {}) => {
    const { headers, status, text } = await page.evaluate(
      async ([verb, url, sent, more]) => {
        const refreshed = await fetch('/api/v1/auth/refresh', { method: 'POST' })
        const { accessToken } = await refreshed.json()
        const answer = await fetch(`/api/v1${url}`, {
          method: verb,
          headers: {
            authorization: `Bearer ${accessToken}`,
            ...(sent !== null && { 'content-type': 'application/json' }),
            ...more,
          },
          ...(sent !== null && { body: sent }),
        })
        const given = Object.fromEntries(answer.headers)
        return { status: answer.status, text: await answer.text(), headers: given }
      },
      [method, path, body === undefined ? null : JSON.stringify(body), extra] as const,
    )
    return {
      status,
      text,
      headers,
      body: text === '' ? null : JSON.parse(text),
      bytes: Buffer.from(text),
    }
  }
  return {
    get: (url, headers) => send('GET', url, undefined, headers),
    post: (url, body, headers) => send('POST', url, body, headers),
    patch: (url, body, version) => send('PATCH', url, body, { 'if-match': `"${version}"` }),
    token: '',
  }
}
