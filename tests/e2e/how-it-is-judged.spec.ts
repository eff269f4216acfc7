/// <reference lib="dom" />
import { expect, test } from '@playwright/test'
import { signIn } from './support.ts'

/** Of no journey that speaks French: the language belongs to the account. */
const PHYSIO = 'physio@demo.restride.test'

test('a criterion of a patient leads to its section, which the address keeps', async ({ page }) => {
  await signIn(page, PHYSIO)
  await page.goto('/patients')
  await page.getByRole('button', { name: /Shah/u }).click()
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: /^How this is judged Single-leg hop/u }).click()
  const reference = await opened

  await expect(reference).toHaveURL(/\/rules\/1\.0\.0#LI-HOP$/u)
  const heading = reference.getByRole('heading', { name: 'LI-HOP Single-leg hop' })
  await expect(heading).toBeInViewport()
  await expect(heading).toBeFocused()
  const section = reference.locator('section', { has: heading }).last()
  await expect(section).toContainText('At least 10 repetitions on each side, without symptoms')
  await expect(section).toContainText('Clinic protocol')
  await expect(section).toContainText('Our own choice, confirmed by no source')

  await reference.reload()
  await expect(heading).toBeInViewport()
})

test('the contents lead to a section by keyboard, and a version nobody had to the newest', async ({
  page,
}) => {
  await signIn(page, PHYSIO)
  await page.goto('/rules')
  await expect(page).toHaveURL(/\/rules\/1\.0\.0$/u)
  await page.getByRole('link', { name: 'ST-BRG Single-leg bridge' }).focus()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { name: 'ST-BRG Single-leg bridge' })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()

  await page.goto('/rules/9.9.9')
  await page.getByRole('link', { name: 'Read the newest version' }).click()
  await expect(page).toHaveURL(/\/rules\/1\.0\.0$/u)
})

test('an administrator reads it, the front desk does not', async ({ browser }) => {
  const admin = await (await browser.newContext()).newPage()
  await signIn(admin, 'admin@demo.restride.test')
  // Another journey may have left her account in French.
  await admin.getByRole('button', { name: 'EN English' }).click()
  await admin.getByRole('banner').getByRole('link', { name: 'Help' }).click()
  await admin.getByRole('main').getByRole('link', { name: 'How readiness works' }).click()
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('How readiness works')
  await admin.context().close()

  const desk = await (await browser.newContext()).newPage()
  await signIn(desk, 'desk@demo.restride.test')
  await desk.goto('/rules/1.0.0')
  await expect(desk).toHaveURL(/\/desk/u)
  await desk.context().close()
})
