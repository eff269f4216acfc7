/// <reference lib="dom" />
import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectSound, personAt, PHONE, signIn } from './support.ts'

const PHYSIO = 'physio@demo.restride.test'
/** Her plan rises 42 % in weeks 4–7. */
const HER_NAME = 'Hannah Weber'
const HER = 'hannah@demo.restride.test'

async function openPlan(page: Page): Promise<void> {
  await page.goto('/patients')
  await page.getByRole('button', { name: /Weber/ }).first().click()
  await page.getByRole('button', { name: /^Plan/ }).click()
  await page.waitForURL('**/plans/**')
}

const cell = (page: Page, week: number, session: number) =>
  page.getByRole('button', { name: new RegExp(`^Week ${week}, session ${session}:`) })

test('a plan 42 % too steep keeps the limits after at most five clicks from the worklist, and two more publish it', async ({
  page,
}) => {
  await signIn(page, PHYSIO)
  let clicks = 0
  const click = async (target: Locator) => {
    await target.click()
    clicks += 1
  }

  await click(page.getByText(HER_NAME).first())
  await click(
    page
      .getByRole('link', { name: /^Adjust plan/ })
      .or(page.getByRole('button', { name: /^Adjust plan/ }))
      .first(),
  )
  await page.waitForURL('**/plans/**')
  await expect(
    page.getByText('Week 7 rises more than 30 % over three weeks.').first(),
  ).toBeVisible()
  await expect(cell(page, 7, 1)).toHaveAccessibleName(/rises more than 30/)
  await expectSound(page)
  // Her fourth week begins today at a level nobody has released yet, which no change of the weeks could answer.
  await click(page.getByRole('button', { name: 'Release level 5' }))
  await expect(page.getByText('Level 5 is not released').first()).toBeHidden()
  await click(page.getByRole('button', { name: 'Put it in the draft' }))
  await expect(page.getByText('Every limit is kept.')).toBeVisible()
  expect(clicks).toBeLessThanOrEqual(5)
  await click(page.getByRole('button', { name: 'See changes and publish' }))
  await expect(page.getByRole('region', { name: 'What changes for her' })).toContainText('Week 7')
  await click(page.getByRole('button', { name: 'Publish revision 3' }))

  await expect(page.getByText('Revision 3').first()).toBeVisible()
  await expect(page.getByText('Every limit is kept.')).toBeVisible()
  expect(clicks).toBeLessThanOrEqual(7)
})

test('the grid is copied, filled and undone by keyboard, and the history says what changed', async ({
  page,
}) => {
  await signIn(page, PHYSIO)
  await openPlan(page)
  await cell(page, 6, 1).focus()
  await page.keyboard.press('ArrowDown')
  await expect(cell(page, 7, 1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  const sixth = await cell(page, 6, 1).innerText()
  const ninth = await cell(page, 9, 2).innerText()
  expect(ninth).not.toBe(sixth)

  await test.step('copy into another week and session', async () => {
    await page.keyboard.press('Control+c')
    await cell(page, 9, 2).focus()
    await page.keyboard.press('Control+v')
    await expect(cell(page, 9, 2)).toContainText(sixth.split('\n')[0] ?? '')
  })

  await test.step('fill down, then take both back', async () => {
    await page.keyboard.press('Control+d')
    await expect(cell(page, 10, 2)).toBeFocused()
    await expect(cell(page, 10, 2)).toContainText(sixth.split('\n')[0] ?? '')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(cell(page, 9, 2)).toContainText(ninth.split('\n')[0] ?? '')
  })

  await test.step('the history names the difference of each revision, and the reason of what was kept', async () => {
    const history = page.getByRole('heading', { name: 'Revisions' }).locator('..')
    await expect(history).toContainText('kept because: Ran 40 km a week')
    await history
      .getByText(/changes?$/)
      .last()
      .click()
    await expect(history).toContainText('Week 7, session')
  })
})

test('one session is found, changed, copied down and taken back without a mouse', async ({
  page,
}) => {
  await signIn(page, PHYSIO)
  await openPlan(page)
  await expect(cell(page, 5, 1)).toBeVisible()
  const isInGrid = () => page.evaluate(() => document.activeElement?.closest('table') !== null)
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key)
  }

  await test.step('the grid is one stop of Tab, and arrows lead on', async () => {
    while (!(await isInGrid())) await keys('Tab')
    // Weeks that are over cannot be changed: the stop is the first cell of the fourth.
    await expect(cell(page, 4, 1)).toBeFocused()
    await keys('ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft')
    await expect(cell(page, 5, 2)).toBeFocused()
  })
  const before = await cell(page, 5, 2).innerText()
  const below = await cell(page, 6, 2).innerText()

  await test.step('Enter opens the session, Escape leads back to its cell', async () => {
    await keys('Enter')
    await expect(page.getByRole('combobox', { name: 'Kind' })).toBeFocused()
    await keys('Tab', 'Tab')
    await expect(page.getByRole('spinbutton', { name: 'Repeats' })).toBeFocused()
    await keys('ArrowUp', 'Escape')
    await expect(cell(page, 5, 2)).toBeFocused()
    await expect.poll(() => cell(page, 5, 2).innerText()).not.toBe(before)
  })

  await test.step('it fills down, and both are taken back', async () => {
    await keys('Control+d')
    await expect(cell(page, 6, 2)).toBeFocused()
    await keys('Control+z', 'Control+z')
    await expect.poll(() => cell(page, 5, 2).innerText()).toBe(before)
    await expect.poll(() => cell(page, 6, 2).innerText()).toBe(below)
  })
})

test('she says she has seen her plan, and her physio reads the day', async ({ browser, page }) => {
  await signIn(page, PHYSIO)
  await openPlan(page)
  await expect(page.getByText(/She has not said that she has seen it/)).toBeVisible()

  const her = await personAt(browser, HER, PHONE)
  await her.goto('/progress')
  await expect(her.getByText('Have you seen what comes next?')).toBeVisible()
  await expectSound(her)
  await her.getByRole('button', { name: 'Got it' }).click()
  await expect(her.getByText(/^You saw this plan:/)).toBeVisible()
  await her.context().close()

  await page.reload()
  await expect(page.getByText(/She has seen this plan:/)).toBeVisible()
})
