/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test'
import { settled, signIn } from './support.ts'

/** What the browser refused or complained about while somebody walked through these pages. */
function listen(page: Page): string[] {
  const heard: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  return heard
}

async function walk(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await settled(page)
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`refused ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`),
    )
  })
})

/** The rows of the worklist lead to every screen about one patient. */
async function patientPaths(page: Page): Promise<string[]> {
  const rows = await page.evaluate(async () => {
    const { accessToken } = await (await fetch('/api/v1/auth/refresh', { method: 'POST' })).json()
    const get = async (path: string) =>
      (
        await fetch(`/api/v1${path}`, { headers: { authorization: `Bearer ${accessToken}` } })
      ).json()
    const { items } = await get('/worklist')
    return Promise.all(
      items.map(async ({ episodeId, patient }: { episodeId: string; patient: { id: string } }) => ({
        episodeId,
        patientId: patient.id,
        planId: (await get(`/episodes/${episodeId}`)).planId,
        assessmentId: (await get(`/episodes/${episodeId}/assessments`)).items[0]?.id,
      })),
    )
  })
  return rows.flatMap(({ episodeId, patientId, planId, assessmentId }) => [
    `/patients/${patientId}`,
    `/episodes/${episodeId}/decide`,
    ...(planId ? [`/plans/${planId}`] : []),
    ...(assessmentId
      ? [`/assessments/${assessmentId}`, `/assessments/${assessmentId}?section=tests`]
      : []),
  ])
}

test('the policy refuses nothing of the physiotherapist’s screens', async ({ page }) => {
  test.setTimeout(240_000)
  await signIn(page, 'physio2@demo.restride.test')
  const heard = listen(page)

  await walk(page, ['/worklist', '/patients', '/patients/new', '/rules/1.0.0', '/help', '/account'])
  await walk(page, (await patientPaths(page)).slice(0, 14))

  expect(heard).toEqual([])
})

test('the policy refuses nothing of the front desk’s and the patient’s screens', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const heard = listen(page)
  await signIn(page, 'desk@demo.restride.test')
  await walk(page, ['/desk', '/desk?list=snoozed', '/desk/day', '/patients'])
  await page.context().clearCookies()

  await signIn(page, 'patient2@demo.restride.test')
  await walk(page, ['/today', '/log', '/log?step=symptoms', '/feel-wrong', '/progress', '/visits'])

  // Before anybody is signed in the browser reports the refused refresh itself.
  expect(heard.filter((line) => !line.includes('status of 401'))).toEqual([])
})

test('the policy of the documentation refuses nothing of it', async ({ page }) => {
  test.setTimeout(240_000)
  const heard = listen(page)

  await page.goto('/docs/')
  await settled(page)
  expect(heard).toEqual([])
  await expect(page.getByRole('heading', { name: 'Restride API' })).toBeVisible()
  // Its markup is the library's own; the tag's id is the one name it keeps.
  await page.locator('#operations-tag-locations').click()
  await expect(page.getByText('/api/v1/locations').first()).toBeVisible()

  expect(heard).toEqual([])
})

test('the policy stops what a page must never do', async ({ page }) => {
  await page.goto('/sign-in')
  const heard = listen(page)

  const stopped = await page.evaluate(() => {
    const refused = (act: () => void) => {
      try {
        act()
        return 'done'
      } catch (error) {
        return error instanceof TypeError ? 'refused' : 'odd'
      }
    }
    const place = document.createElement('div')
    return [
      refused(() => (place.innerHTML = '<b>x</b>')),
      refused(() => document.write('<b>x</b>')),
      refused(() => (document.createElement('script').src = '/x.js')),
      refused(() => Reflect.get(window, 'trustedTypes').createPolicy('x', {})),
    ]
  })
  await page.evaluate(() => {
    const script = document.createElement('img')
    script.src = 'https://evil.example/x.png'
    document.body.append(script)
  })

  expect(stopped).toEqual(['refused', 'refused', 'refused', 'refused'])
  await expect.poll(() => heard.join()).toContain('img-src')
})

/** What an attacker would write into every field that is shown again. */
const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "javascript:alert(1)//'",
  '{{constructor.constructor("alert(1)")()}}',
]

test('text that somebody wrote is text on every screen', async ({ page }) => {
  test.setTimeout(240_000)
  const heard = listen(page)
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await signIn(page, 'physio2@demo.restride.test')
  const [first = ''] = (await patientPaths(page)).filter((path) => path.startsWith('/patients/'))
  await page.evaluate(
    async ({ id, payloads }) => {
      const { accessToken } = await (await fetch('/api/v1/auth/refresh', { method: 'POST' })).json()
      const headers = {
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/json',
      }
      const read = await fetch(`/api/v1/patients/${id}`, { headers })
      const [givenName, familyName, preferredName] = payloads
      await fetch(`/api/v1/patients/${id}`, {
        method: 'PATCH',
        headers: { ...headers, 'if-match': read.headers.get('etag') ?? '' },
        body: JSON.stringify({ givenName, familyName, preferredName }),
      })
      const episodes = await (await fetch(`/api/v1/patients/${id}/episodes`, { headers })).json()
      const { id: episodeId, version } = episodes.items[0]
      await fetch(`/api/v1/episodes/${episodeId}`, {
        method: 'PATCH',
        headers: { ...headers, 'if-match': `"${version}"` },
        body: JSON.stringify({ goal: payloads.join(' ') }),
      })
    },
    { id: first.split('/')[2] ?? '', payloads: PAYLOADS },
  )

  await walk(page, ['/worklist', '/patients', first])
  await expect(page.getByText('<script>alert(1)</script>').first()).toBeVisible()

  expect(heard.filter((line) => !line.includes('status of 401'))).toEqual([])
})
