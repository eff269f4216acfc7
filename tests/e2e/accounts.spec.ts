import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { JOURNEY_ZONE } from '../support/journey-zone.ts'
import { letSessionsIdle } from './accounts.ts'
import { expectSound, personAt, PHONE, settled, signIn } from './support.ts'

const VIEWS = [
  { name: 'light, wide', width: 1366, height: 768, colorScheme: 'light', locale: 'en-CA' },
  { name: 'dark, 320 px, French', width: 320, height: 640, colorScheme: 'dark', locale: 'fr-CA' },
] as const

async function fresh(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({
    locale: 'en-CA',
    timezoneId: JOURNEY_ZONE,
    ...options,
  })
  return context.newPage()
}

async function linkOn(page: Page): Promise<string> {
  const field = page.getByLabel('Link', { exact: true })
  await expect(field).toBeVisible()
  return new URL(await field.inputValue()).pathname + new URL(await field.inputValue()).hash
}

test('an admin invites a colleague, who chooses a password and signs in; then access ends', async ({
  browser,
}) => {
  const admin = await personAt(browser, 'admin@demo.restride.test')
  await expect(admin).toHaveURL(/\/staff$/u)
  await expect(admin.getByRole('heading', { level: 1, name: 'Staff' })).toBeVisible()
  await expectSound(admin)

  await admin.getByRole('button', { name: 'Invite someone' }).click()
  await admin.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(admin.getByRole('alert')).toContainText('Enter the name')
  await expectSound(admin)
  await admin.getByLabel('Name').fill('Kit Osei')
  await admin.getByLabel('E-mail').fill('kit@demo.restride.test')
  await admin.getByLabel('Role').selectOption({ label: 'Front desk' })
  await admin.getByRole('button', { name: 'Make the invitation' }).click()
  const link = await linkOn(admin)
  await expectSound(admin)

  const colleague = await fresh(browser)
  await colleague.goto(link)
  await expect(colleague.getByText('Hello Kit Osei.')).toBeVisible()
  await expectSound(colleague)
  const password = colleague.getByLabel('New password')
  await password.fill('password1234567')
  await colleague.getByRole('button', { name: 'Save the password' }).click()
  await expect(colleague.getByRole('alert')).toContainText('first that are tried')
  await password.fill('four lamps under a wet bridge')
  await colleague.getByRole('button', { name: 'Save the password' }).click()
  await colleague.getByRole('link', { name: 'Sign in' }).click()
  await colleague.getByLabel('E-mail').fill('kit@demo.restride.test')
  await colleague.getByRole('textbox', { name: 'Password' }).fill('four lamps under a wet bridge')
  await colleague.getByRole('button', { name: 'Sign in' }).click()
  await expect(colleague).toHaveURL(/\/desk/u)

  await admin.reload()
  await admin.getByRole('button', { name: 'Kit Osei' }).click()
  await expectSound(admin)
  await admin.getByRole('button', { name: 'Stop signing in' }).click()
  await expect(admin.getByRole('row', { name: /Kit Osei/u })).toContainText('No access')
  await colleague.getByRole('link', { name: 'Day' }).click()
  await expect(colleague).toHaveURL(/\/sign-in/u)
})

test('a patient signs in by her code and date of birth, and the code works once', async ({
  browser,
}) => {
  const physio = await personAt(browser, 'physio@demo.restride.test')
  await physio.goto(`/patients/${await somebodyNew(physio, 'Ines')}`)
  await physio.getByRole('button', { name: 'Invite to sign in' }).click()
  await expect(physio.getByRole('img', { name: 'Code to scan' })).toBeVisible()
  await expect(physio.getByText('ines@home.restride.test. Read it out')).toBeVisible()
  const link = await linkOn(physio)
  await expectSound(physio)

  const phone = await fresh(browser, { viewport: PHONE })
  await phone.goto(link)
  await expect(phone.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await phone.getByRole('button', { name: 'Continue' }).click()
  await expect(phone.getByRole('alert')).toContainText('Enter your date of birth')
  await phone.getByLabel('Your date of birth').fill('1901-01-01')
  await phone.getByRole('button', { name: 'Continue' }).click()
  await expect(phone.getByRole('alert')).toContainText('not the date we have')
  await expectSound(phone)
  await phone.getByLabel('Your date of birth').fill(BORN_ON)
  await phone.getByRole('button', { name: 'Continue' }).click()
  await expect(phone).toHaveURL(/\/today$/u)
  await phone.goto('/account')
  await expect(phone.getByText('You have none. You sign in by a link')).toBeVisible()
  await expectSound(phone)

  const second = await fresh(browser, { viewport: PHONE })
  await second.goto(link)
  await second.getByLabel('Your date of birth').fill(BORN_ON)
  await second.getByRole('button', { name: 'Continue' }).click()
  await expect(second.getByText('This link does not work any more.')).toBeVisible()
  await expectSound(second)
})

const BORN_ON = '1991-05-14'

/** Asks the API as the person at this page. */
async function ask<Answer>(page: Page, path: string, body?: object): Promise<Answer> {
  return page.evaluate(
    async ([url, sent]) => {
      const refreshed = await fetch('/api/v1/auth/refresh', { method: 'POST' })
      const { accessToken } = await refreshed.json()
      const headers = {
        authorization: `Bearer ${accessToken}`,
        ...(sent !== null && { 'content-type': 'application/json' }),
      }
      const init = sent === null ? { headers } : { method: 'POST', headers, body: sent }
      return (await fetch(`/api/v1${url}`, init)).json()
    },
    [path, body === undefined ? null : JSON.stringify(body)] as const,
  )
}

async function somebodyNew(physio: Page, givenName: string): Promise<string> {
  const { id: leadPhysioId } = await ask<{ id: string }>(physio, '/me')
  const { items } = await ask<{ items: { id: string }[] }>(physio, '/locations')
  const { id } = await ask<{ id: string }>(physio, '/patients', {
    givenName,
    familyName: 'Okafor',
    preferredName: null,
    bornOn: BORN_ON,
    locale: 'en',
    phone: null,
    email: `${givenName.toLowerCase()}@home.restride.test`,
    contactPreference: 'email',
    locationId: items[0]?.id,
    leadPhysioId,
  })
  return id
}

async function draftOfSomebodyNew(physio: Page): Promise<string> {
  const patientId = await somebodyNew(physio, 'Nkechi')
  const { id: episodeId } = await ask<{ id: string }>(physio, `/patients/${patientId}/episodes`, {
    birth: { bornOn: '2026-06-01', mode: null, tearGrade: null, tearReviewedOn: null },
    feeding: null,
    goal: '',
  })
  const { id } = await ask<{ id: string }>(physio, `/episodes/${episodeId}/assessments`, {})
  return `/assessments/${id}`
}

test('a session that idled keeps what was typed, and goes on at the same place', async ({
  browser,
}) => {
  const page = await personAt(browser, 'physio2@demo.restride.test')
  const address = await draftOfSomebodyNew(page)
  await page.goto(`${address}?section=notes`)
  const notes = page.getByRole('textbox', { name: 'Anything else' })
  await expect(notes).toBeVisible()
  await letSessionsIdle('physio2@demo.restride.test')

  await notes.fill('A sentence nobody should lose')
  await expect(notes).toHaveValue('A sentence nobody should lose')
  await expect(page).toHaveURL(/\/sign-in/u)
  await expect(page.getByText('You were signed out.')).toBeVisible()
  await page.getByLabel('E-mail').fill('physio2@demo.restride.test')
  await page.getByRole('textbox', { name: 'Password' }).fill('restride-demo')
  await page.getByRole('button', { name: 'Sign in' }).click()

  await expect(page).toHaveURL((url) => url.pathname === address)
  await expect(notes).toHaveValue('A sentence nobody should lose')
})

for (const view of VIEWS) {
  test(`the pages behind links are sound: ${view.name}`, async ({ browser }) => {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: view.width, height: view.height },
      colorScheme: view.colorScheme,
      locale: view.locale,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const token = 'x'.repeat(43)
    for (const path of ['/choose-password', '/welcome', '/sign-in/link']) {
      await page.goto(`${path}#${token}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await settled(page)
      await expectSound(page)
    }
    await page.getByRole('button').first().click()
    await expect(page.getByRole('link')).toBeVisible()
    await expectSound(page)
    await context.close()
  })

  test(`the staff page is sound: ${view.name}`, async ({ browser }) => {
    const page = await fresh(browser, {
      viewport: { width: view.width, height: view.height },
      colorScheme: view.colorScheme,
      locale: 'en-CA',
      reducedMotion: 'reduce',
    })
    await signIn(page, 'admin@demo.restride.test')
    if (view.locale === 'fr-CA') {
      await page.goto('/account')
      await page.getByRole('radio', { name: 'Français' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', /^fr/u)
      await page.goto('/staff')
    }
    await expect(page.locator('[data-row]').first()).toBeVisible()
    await page.locator('[data-row]').first().click()
    await expectSound(page)
    // The language belongs to the account, and others look for English words.
    await page.goto('/account')
    await page.getByRole('radio', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', /^en/u)
  })
}
