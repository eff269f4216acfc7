import { type Browser, expect, type Page, test } from '@playwright/test'
import { JOURNEY_ZONE } from '../support/journey-zone.ts'
import { expectNoEnglish } from './no-english.ts'
import { expectSound, settled, signIn } from './support.ts'

/** How people look at it: a desk, a phone at night, a narrow phone in French. */
const VIEWS = [
  { name: 'light, wide', width: 1366, height: 768, colorScheme: 'light', lang: 'EN' },
  { name: 'dark, wide', width: 1366, height: 768, colorScheme: 'dark', lang: 'EN' },
  { name: 'dark, 320 px, French', width: 320, height: 640, colorScheme: 'dark', lang: 'FR' },
  { name: 'light, 683 px (zoom 200 %)', width: 683, height: 384, colorScheme: 'light', lang: 'EN' },
] as const

type View = (typeof VIEWS)[number]

async function open(browser: Browser, view: View, email: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    locale: 'en-CA',
    timezoneId: JOURNEY_ZONE,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await signIn(page, email)
  await speak(page, view.lang)
  return page
}

/** The language belongs to the account, so it is set at every visit. */
async function speak(page: Page, lang: View['lang']): Promise<void> {
  await page.goto('/account')
  const wanted = lang === 'FR' ? 'Français' : 'English'
  const choice = page
    .getByRole('radio', { name: wanted })
    .or(page.getByRole('button', { name: wanted }))
  await choice.first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', lang === 'FR' ? /^fr/u : /^en/u)
}

async function look(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await settled(page)
  await expectSound(page)
  if ((await page.locator('html').getAttribute('lang'))?.startsWith('fr'))
    await expectNoEnglish(page)
}

/** The addresses behind the first rows of her worklist and plans. */
async function physioPaths(page: Page): Promise<string[]> {
  const api = async (path: string) =>
    page.evaluate(async (url) => {
      const refreshed = await fetch('/api/v1/auth/refresh', { method: 'POST' })
      const { accessToken } = await refreshed.json()
      return (
        await fetch(`/api/v1${url}`, { headers: { authorization: `Bearer ${accessToken}` } })
      ).json()
    }, path)
  const { items } = await api('/worklist')
  const paths: string[] = []
  for (const { episodeId, patient } of items) {
    paths.push(`/patients/${patient.id}`, `/episodes/${episodeId}/decide`)
    const episode = await api(`/episodes/${episodeId}`)
    if (episode.planId !== null) paths.push(`/plans/${episode.planId}`)
    const assessments = await api(`/episodes/${episodeId}/assessments`)
    if (assessments.items[0] !== undefined) paths.push(`/assessments/${assessments.items[0].id}`)
  }
  return paths
}

const TABS = ['tests', 'pelvicFloor', 'abdominalWall', 'breathing', 'background', 'questionnaires']

/** The tabs of a draft that is being written. */
async function draftPaths(page: Page): Promise<string[]> {
  const paths = await physioPaths(page)
  const assessments = [...new Set(paths.filter((path) => path.startsWith('/assessments/')))]
  for (const path of assessments) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await settled(page)
    const tabs = page.getByRole('navigation', { name: /^Sections$/u })
    if ((await tabs.count()) > 0) return TABS.map((section) => `${path}?section=${section}`)
  }
  throw new Error('no draft among the demo patients')
}

for (const view of VIEWS) {
  test.describe(view.name, () => {
    test('the physiotherapist’s screens are sound', async ({ browser }) => {
      test.setTimeout(240_000)
      const page = await open(browser, view, 'physio2@demo.restride.test')
      for (const path of [
        '/worklist',
        '/worklist?list=waiting',
        '/worklist?list=snoozed',
        '/worklist?list=done',
        '/patients',
        '/patients/new',
        '/rules/1.0.0',
        '/help',
        '/account',
      ])
        await look(page, path)
      for (const path of (await physioPaths(page)).slice(0, 8)) await look(page, path)
      await page.context().close()
    })

    test('the tabs of the assessment form are sound', async ({ browser }) => {
      test.setTimeout(240_000)
      const page = await open(browser, view, 'physio2@demo.restride.test')
      for (const path of await draftPaths(page)) {
        await look(page, path)
        const tabs = page.getByRole('navigation', { name: 'Sections' })
        await expect(tabs.locator('[aria-current]')).toBeInViewport({ ratio: 1 })
      }
      await page.context().close()
    })

    test('the front desk’s screens are sound', async ({ browser }) => {
      const page = await open(browser, view, 'desk@demo.restride.test')
      for (const path of ['/desk', '/desk?list=snoozed', '/desk?list=booked', '/desk/day'])
        await look(page, path)
      await page.context().close()
    })

    test('the administrator’s screens are sound', async ({ browser }) => {
      const page = await open(browser, view, 'admin@demo.restride.test')
      for (const path of ['/clinic/sign-in-rules', '/clinic/questionnaires', '/account'])
        await look(page, path)
      await page.context().close()
    })

    test('the patient’s screens are sound', async ({ browser }) => {
      const page = await open(browser, view, 'patient2@demo.restride.test')
      for (const path of [
        '/today',
        '/log',
        '/log?step=symptoms',
        '/feel-wrong',
        '/progress',
        '/visits',
        '/account',
      ])
        await look(page, path)
      await page.context().close()
    })

    test('sign-in and what is nowhere are sound', async ({ browser }) => {
      const context = await browser.newContext({
        viewport: { width: view.width, height: view.height },
        colorScheme: view.colorScheme,
      })
      const page = await context.newPage()
      await look(page, '/sign-in')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expectSound(page)
      await context.close()
    })
  })
}
