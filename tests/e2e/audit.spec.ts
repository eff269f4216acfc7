import { type Browser, expect, type Page, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { JOURNEY_ZONE } from '../support/journey-zone.ts'
import { expectSound, personAt, PHONE, settled, signIn } from './support.ts'

const OFFICER = 'privacy@demo.restride.test'
const PHYSIO = 'physio2@demo.restride.test'
const PATIENT = 'patient@demo.restride.test'

/** Her own words for what she is shown: the newest line of a list. */
const rows = (page: Page) => page.getByRole('main').getByRole('table').getByRole('row')

async function speak(page: Page, language: 'English' | 'Français'): Promise<void> {
  await page.goto('/account')
  await page.getByRole('radio', { name: language }).click()
  await expect(page.locator('html')).toHaveAttribute(
    'lang',
    language === 'English' ? /^en/u : /^fr/u,
  )
}

test('the privacy officer finds an entry, reads all of it, and exports what she found', async ({
  browser,
}) => {
  const page = await personAt(browser, OFFICER)
  await page.getByRole('link', { name: 'Audit trail' }).click()
  await expect(page).toHaveURL(/\/audit$/u)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit trail')
  await expect(rows(page).filter({ hasText: 'Privacy officer' }).first()).toBeVisible()

  await page.getByLabel('Person').selectOption({ label: 'Jo Lindqvist' })
  await page.getByLabel('Action').selectOption({ label: 'Signed' })
  await expect(rows(page).nth(1)).toContainText('Signed:')
  await expect(rows(page).filter({ hasText: 'Front desk' })).toHaveCount(0)
  await page.reload()
  await expect(rows(page).nth(1)).toContainText('Signed:')

  await rows(page).nth(1).getByRole('button').focus()
  await page.keyboard.press('Enter')
  const detail = page.getByRole('complementary', { name: 'Details of one entry' })
  await expect(detail.getByRole('heading')).toBeFocused()
  for (const field of ['User id', 'Facility', 'Screen reference', 'Personal health number', 'Hash'])
    await expect(detail.getByText(field, { exact: true })).toBeVisible()
  await expectSound(page)

  await detail.getByRole('button', { name: 'Only this patient' }).click()
  await expect(page).toHaveURL(/patient=/u)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const file = readFileSync(await (await download).path(), 'utf8')
  const lines = file.trimEnd().split('\r\n')
  expect(lines[0]).toContain('"user_name"')
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines.slice(1)) expect(line).toContain('"Jo Lindqvist"')

  await page.getByRole('button', { name: 'Show everything' }).click()
  await page.reload()
  await expect(rows(page).filter({ hasText: 'Exported: audit trail' })).toHaveCount(1)
  await page.context().close()
})

test('the privacy officer has the trail checked, and is told in words', async ({ browser }) => {
  const page = await personAt(browser, OFFICER)
  await page.goto('/audit')

  await page.getByRole('button', { name: 'Check the trail' }).click()

  const answer = page.getByRole('status').filter({ hasText: 'The trail is whole' })
  await expect(answer).toContainText(/\d+ entries, none changed, none missing/u)
  await expect(answer).toContainText('Held outside the database up to entry')
  await page.context().close()
})

test('a look without a link is in the report, and leads to its entries', async ({ browser }) => {
  const physio = await personAt(browser, PHYSIO)
  await physio.goto('/patients')
  await physio.getByRole('searchbox').or(physio.getByLabel('Find by name')).first().fill('Shah')
  await physio.getByRole('button', { name: /Shah/u }).first().click()
  await expect(physio.getByRole('heading', { level: 1 })).toContainText('Shah')
  await physio.context().close()

  const page = await personAt(browser, OFFICER)
  await page.getByRole('link', { name: 'Openings to explain' }).click()
  const row = rows(page).filter({ hasText: 'Shah' }).filter({ hasText: 'Tess Marchand' })
  await expect(row).toHaveCount(1)
  await expectSound(page)
  await row.getByRole('link', { name: /^Show entries of Tess Marchand about/u }).click()
  await expect(page).toHaveURL(/\/audit\?.*person=/u)
  await expect(rows(page).nth(1)).toContainText('Tess Marchand')
  await page.context().close()
})

test('a patient reads who opened her record, in her language', async ({ browser }) => {
  const page = await personAt(browser, PATIENT, PHONE)
  await page.goto('/account')
  await page.getByRole('link', { name: 'Who opened my record' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who opened my record')
  await expect(
    page.getByRole('listitem').filter({ hasText: 'physiotherapist' }).first(),
  ).toBeVisible()
  await expectSound(page)

  await speak(page, 'Français')
  await page.goto('/my-access')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui a ouvert mon dossier')
  await expect(page.getByText('A consulté').first()).toBeVisible()
  await expectSound(page)
  await speak(page, 'English')
  await page.context().close()
})

test('the care team reads the same list of their patient', async ({ browser }) => {
  const page = await personAt(browser, 'physio@demo.restride.test')
  await page.goto('/patients')
  await page.getByRole('button', { name: /Shah/u }).click()
  await page.getByRole('link', { name: 'Who opened this record' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who opened this record')
  await expect(page.getByRole('listitem').first()).toContainText('Jo Lindqvist')
  await expectSound(page)
  await page.context().close()
})

test('what cannot be loaded is said, and can be tried again', async ({ browser }) => {
  const page = await personAt(browser, OFFICER)
  await page.goto('/audit')
  await expect(rows(page).nth(1)).toBeVisible()
  await page.context().setOffline(true)
  await page.getByLabel('Action').selectOption({ label: 'Disabled' })
  await expect(page.getByRole('alert')).toContainText('could not be loaded', { timeout: 20_000 })
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('No entry fits')).toBeVisible()
  await expectSound(page)
  await page.context().close()
})

for (const view of [
  { name: 'dark', width: 1366, height: 768, colorScheme: 'dark' },
  { name: 'narrow', width: 320, height: 640, colorScheme: 'light' },
  { name: 'at 200 %', width: 683, height: 384, colorScheme: 'light' },
] as const) {
  test(`the officer’s screens are sound ${view.name}, in French too`, async ({ browser }) => {
    const page = await officerIn(browser, view)
    for (const language of ['Français', 'English'] as const) {
      await speak(page, language)
      for (const path of ['/audit', '/audit/unlinked', '/audit?outcome=failure']) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await settled(page)
        await expectSound(page)
      }
    }
    await page.context().close()
  })
}

async function officerIn(
  browser: Browser,
  view: { width: number; height: number; colorScheme: 'dark' | 'light' },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    locale: 'en-CA',
    timezoneId: JOURNEY_ZONE,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await signIn(page, OFFICER)
  return page
}
