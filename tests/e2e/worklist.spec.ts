import { expect, type Page, test } from '@playwright/test'
import { expectSound, personAt, PHONE, signIn } from './support.ts'

/** Letters that are no key of the page until the list has the focus of the keyboard. */
const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

const selected = (page: Page) => page.locator('[data-row][aria-current]')
const tab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name })

test('a row is put off with a day and a reason, and taken back with one key', async ({ page }) => {
  await signIn(page, 'physio@demo.restride.test')
  await expect(selected(page)).toBeVisible()
  await page.getByRole('row', { name: /Plan ends|Assess|Overdue/ }).last().click()
  const name = await selected(page).innerText()

  await press(page, 's')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading')).toContainText(name.split('\n')[0] ?? '')
  await expectSound(page)
  await dialog.getByLabel('Reason').fill('Called her, she calls back')
  await press(page, 'Enter')
  await expect(page.getByText(/: snoozed until/).first()).toBeVisible()
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
  await tab(page, /^Snoozed/).click()
  await expect(page.getByRole('row', { name: /Called her, she calls back/ })).toBeVisible()
  await expectSound(page)

  await press(page, 'z')

  await expect(page.getByRole('row', { name: /Called her/ })).toHaveCount(0)
  await tab(page, /^To review/).click()
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
})

test('several rows are handed over at once, and back', async ({ page }) => {
  await signIn(page, 'physio@demo.restride.test')
  await expect(selected(page)).toBeVisible()
  await press(page, 'j', 'x', 'j', 'x')
  await expect(page.getByText('2 selected')).toBeVisible()
  const before = page.url()
  await page.reload()
  await expect(page.getByText('2 selected')).toBeVisible()
  expect(page.url()).toBe(before)

  await press(page, 'h')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('To').selectOption({ index: 1 })
  await expectSound(page)
  await dialog.getByRole('button', { name: 'Hand over' }).click()
  await expect(page.getByText(/2 patients: handed over to/).first()).toBeVisible()
  await press(page, 'z')

  await expect(page.getByText('Undone.')).toBeAttached()
  await expect(page.getByText('2 patients: handed over')).toHaveCount(0)
})

test('the list is searched by name and by reason, and no name stands in the address', async ({
  page,
}) => {
  await signIn(page, 'physio@demo.restride.test')
  await expect(selected(page)).toBeVisible()
  const all = await page.getByRole('row').count()

  await press(page, '/')
  await page.getByRole('button', { name: 'Symptom', exact: true }).click()
  const some = await page.getByRole('row').count()
  await page.reload()
  await expect(page.getByRole('row')).toHaveCount(some)
  await page.getByLabel('Name').fill('zzz')
  await expect(page.getByText(/^0 of/)).toBeVisible()
  await expectSound(page)

  expect(some).toBeLessThan(all)
  expect(page.url()).not.toContain('zzz')
  await press(page, 'Escape')
  await expect(page.getByRole('row')).toHaveCount(all)
})

test('the order is explained by one key', async ({ page }) => {
  await signIn(page, 'physio@demo.restride.test')
  await expect(selected(page)).toBeVisible()

  await press(page, 'i')

  await expect(page.getByText(/Nobody should run on with a symptom/)).toBeVisible()
})

test('what a patient logs stands in her physio’s list at once', async ({ browser }) => {
  const physio = await personAt(browser, 'physio@demo.restride.test')
  await expect(physio.getByText(/· live$/)).toBeVisible()
  const patient = await personAt(browser, 'patient@demo.restride.test', PHONE)
  await patient.goto('/feel-wrong')
  await expect(patient.getByRole('heading', { level: 1 })).toBeVisible()
  await physio.context().close()
  await patient.context().close()
})
