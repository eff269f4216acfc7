import { expect, type Page, test } from '@playwright/test'
import { uuidv7 } from 'uuidv7'
import { expectSound, personAt, PHONE, signIn } from './support.ts'
import { day, makePhysio, register } from './triage.ts'

/** Letters that are no key of the page until the list has the focus of the keyboard. */
const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

const selected = (page: Page) => page.locator('[data-row][aria-current]')
const tab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name })

test('a row is put off with a day and a reason, and taken back with one key', async ({
  page,
  request,
}) => {
  // Other journeys bring patients of theirs to the demo's physiotherapist meanwhile.
  const { email, physio } = await makePhysio(request)
  await register(physio, 'Stays')
  await register(physio, 'Away')
  await signIn(page, email)
  await page.getByRole('row', { name: /Ava Away/ }).click()
  const row = page.getByRole('button', { name: /^Ava Away/ })

  await press(page, 's')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading')).toContainText('Ava Away')
  await expectSound(page)
  await dialog.getByLabel('Reason').fill('Called her, she calls back')
  await press(page, 'Enter')
  await expect(page.getByText(/: snoozed until/).first()).toBeVisible()
  await expect(row).toHaveCount(0)
  await tab(page, /^Snoozed/).click()
  await expect(page.getByRole('row', { name: /Called her, she calls back/ })).toBeVisible()
  await expectSound(page)

  await press(page, 'z')

  await expect(page.getByRole('row', { name: /Called her/ })).toHaveCount(0)
  await tab(page, /^To review/).click()
  await expect(row).toBeVisible()
})

test('several rows are handed over at once, and back', async ({ page, request }) => {
  const { email, physio } = await makePhysio(request)
  await register(physio, 'One')
  await register(physio, 'Two')
  await signIn(page, email)
  await expect(selected(page)).toBeVisible()
  await press(page, 'x', 'j', 'x')
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
  await expect(page.getByRole('row', { name: /^Ava / })).toHaveCount(2)
})

test('the list is searched by name and by reason, and no name stands in the address', async ({
  page,
  request,
}) => {
  const { email, physio } = await makePhysio(request)
  await register(physio, 'Quiet')
  const { episodeId } = await register(physio, 'Heavy')
  await physio.post(`/episodes/${episodeId}/check-ins`, {
    id: uuidv7(),
    on: day(0),
    sessionLogId: null,
    symptoms: [{ symptom: 'heaviness', when: null, amount: 'some', painScore: null }],
    redFlags: [],
    note: '',
  })
  await signIn(page, email)
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

test('the palette finds a patient, a screen and an act, by keyboard alone', async ({ page }) => {
  await signIn(page, 'physio@demo.restride.test')
  await expect(selected(page)).toBeVisible()

  await press(page, 'Control+k')
  const field = page.getByRole('combobox', { name: /A name, a screen/ })
  await expect(field).toBeFocused()
  await field.pressSequentially('emilie')
  await expect(page.getByRole('option', { name: /Émilie Roy/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expectSound(page)
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Émilie Roy')
  expect(page.url()).not.toMatch(/emilie/iu)

  await press(page, 'Control+k')
  await field.pressSequentially('snooz')
  await press(page, 'Enter')
  await page.waitForURL('**/worklist?list=snoozed')

  await press(page, 'g', 'p')
  await page.waitForURL('**/patients')
})

test('the tour comes until it was seen, then on no device of hers', async ({ browser }) => {
  const email = 'physio@other.restride.test'
  const tour = (at: Page) => at.getByRole('button', { name: 'Skip the tour' })
  const page = await personAt(browser, email)
  await expect(tour(page)).toBeVisible()
  await expectSound(page)

  for (let step = 1; step < 4; step += 1) await page.getByRole('button', { name: 'Next' }).click()
  const told = page.waitForResponse(
    (answer) => answer.url().endsWith('/me') && answer.request().method() === 'PATCH',
  )
  await page.getByRole('button', { name: 'Start working' }).click()
  expect((await told).status()).toBe(200)

  const elsewhere = await personAt(browser, email)
  await expect(elsewhere.getByRole('navigation', { name: 'Lists' })).toBeVisible()
  await expect(tour(elsewhere)).toHaveCount(0)
  await elsewhere.keyboard.press('Control+k')
  await elsewhere.getByRole('combobox', { name: /A name/ }).pressSequentially('tour')
  await elsewhere.keyboard.press('Enter')
  await expect(tour(elsewhere)).toBeVisible()
  await page.context().close()
  await elsewhere.context().close()
})

test('the next patient of the list is one key away', async ({ page }) => {
  await signIn(page, 'physio@demo.restride.test')
  // Nothing was pressed yet: who comes first and why.
  await expect(selected(page)).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toContainText(/Symptom|Decision/)
  const names = await page.locator('[data-row]').allInnerTexts()
  // Beside a name stands her language.
  const [first = '', second = ''] = names.map((name) => name.replace(/\s*FR\b[^]*/u, ''))

  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(first)
  await expect(page.getByRole('link', { name: `Next: ${second}` })).toBeVisible()
  await press(page, 'n')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(second)
  await press(page, '[')

  await expect(page.getByRole('heading', { level: 1 })).toContainText(first)
})

test('what a patient logs stands in her physio’s list at once', async ({ browser }) => {
  const physio = await personAt(browser, 'physio@demo.restride.test')
  await expect(physio.getByText(/· live$/)).toBeVisible()
  const maya = physio.getByRole('row', { name: /Maya Thompson/ })
  await expect(maya).toHaveCount(0)
  const patient = await personAt(browser, 'patient@demo.restride.test', PHONE)
  await patient.goto('/log')
  const soSo = patient.getByRole('button', { name: 'So-so' })
  const tenMinutes = patient.getByRole('button', { name: /^10 min/ })
  // Another journey may have logged what was planned for today; then it is a walk.
  await expect(soSo.or(tenMinutes)).toBeVisible()
  if (await tenMinutes.isVisible()) await tenMinutes.click()
  await soSo.click()
  await patient.getByRole('checkbox', { name: 'Heaviness' }).check()
  await patient.getByRole('button', { name: 'Save' }).click()
  await patient.getByRole('button', { name: /skip/i }).click()

  await expect(maya).toContainText('Heaviness')

  await expect(maya).toHaveCount(1)
  await patient.context().close()
  await physio.context().close()
})

test('who meets everything is cleared in four clicks, or three keys from her row, and one more leads on', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signIn(page, 'physio@demo.restride.test')
  const row = page.getByRole('row', { name: /Émilie Roy.*All \d+ criteria met/ })
  await expect(row).toBeVisible()
  const name = (await row.locator('[data-row]').innerText()).replace(/\s*FR\b[^]*/u, '')
  const clear = page.getByRole('radio', { name: /^Clear Running/ })
  let acts = 0
  const act = async (done: Promise<void>) => {
    acts += 1
    await done
  }

  await test.step('by mouse', async () => {
    await act(row.click())
    await expect(selected(page)).toContainText(name)
    await act(page.getByRole('link', { name: /^Decide/ }).click())
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await act(clear.click())
    await expect(page.getByLabel('Stage allowed')).toHaveValue('1')
    await expect(page.getByText('You sign as Jo Lindqvist')).toBeVisible()
    await expectSound(page)
    await act(page.getByRole('button', { name: 'Sign: clear' }).click())
    await expect(page.getByText('The decision is signed.')).toBeVisible()
    expect(acts).toBe(4)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(page.getByText(/^Taken back by Jo Lindqvist/)).toBeVisible()
  })

  await test.step('by keyboard', async () => {
    await page.goto('/worklist')
    await expect(row).toBeVisible()
    acts = 0
    // How many rows stand above hers depends on what other journeys have logged meanwhile.
    while (!(await selected(page).innerText()).includes(name)) await page.keyboard.press('j')
    await act(page.keyboard.press('d'))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    await act(page.keyboard.press('c'))
    await expect(clear).toBeChecked()
    await act(page.keyboard.press('Control+Enter'))
    await expect(page.getByText('The decision is signed.')).toBeVisible()
    expect(acts).toBe(3)
  })

  await expect(page.getByRole('link', { name: /^Next: / })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(name)
  await expect(page.getByRole('heading', { name: 'Readiness' })).toBeVisible()
})
