/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test'
import { expectSound, personAt, signIn } from './support.ts'

const PHYSIO = 'physio@demo.restride.test'

async function open(page: Page, name: RegExp): Promise<void> {
  await page.goto('/patients')
  await page.getByRole('button', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}

test('her weeks, her symptoms and what is new stand on one screen, each picture with its table', async ({
  page,
}) => {
  await signIn(page, PHYSIO)
  await open(page, /Ndiaye/)

  const news = page.getByRole('region', { name: /^Since the assessment/ })
  await expect(
    page
      .getByRole('heading', { name: /^Since the assessment/ })
      .or(news)
      .first(),
  ).toBeVisible()
  await expect(page.getByText('symptoms in 2 of them')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Run minutes a week\./ })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Symptoms of the last/ })).toBeVisible()
  await expect(page.getByText(/^\d+ of \d+ planned sessions done since/)).toBeVisible()

  await page.getByText('Run minutes a week, as a table').click()
  const weeks = page.getByRole('table', { name: 'Run minutes a week' })
  await expect(weeks.getByRole('row', { name: /so far/ })).toBeVisible()
  await expect(weeks).toContainText('first runs, no limit yet')
  await page.getByText('Symptoms at each session, as a table').click()
  const symptoms = page.getByRole('table', { name: 'Symptoms at each session' })
  await expect(symptoms).toContainText('Heaviness, some')
  await expectSound(page)
})

test('nothing of the overview moves when what comes late comes', async ({ page }) => {
  await signIn(page, PHYSIO)
  const held = Promise.withResolvers<void>()
  for (const late of ['**/api/v1/worklist?*', '**/api/v1/episodes/*/trends'])
    await page.route(late, async (route) => {
      await held.promise
      await route.continue()
    })
  await open(page, /Ndiaye/)
  const places = async () => {
    const seen = [
      page.getByRole('link', { name: 'Record and rights' }),
      page.getByRole('heading', { level: 2, name: 'Readiness' }),
      page.getByRole('button', { name: 'Resolve' }),
    ]
    return Promise.all(seen.map(async (one) => (await one.boundingBox())?.y))
  }
  await expect(page.getByRole('button', { name: 'Resolve' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Readiness' })).toBeVisible()
  const before = await places()

  held.resolve()

  await expect(page.getByRole('link', { name: /^Next: / })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Since the assessment/ })).toBeVisible()
  expect(await places()).toEqual(before)
})

test('keys lead to the parts of the overview and to a booking', async ({ browser }) => {
  const page = await personAt(browser, PHYSIO)
  await open(page, /Ndiaye/)
  const headings = ['Timeline', 'Readiness', 'Run minutes a week', 'Decisions so far']
  await expect(page.getByRole('heading', { level: 2, name: 'Readiness' })).toBeVisible()
  for (const [index, name] of headings.entries()) {
    await page.keyboard.press(`${index + 1}`)
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeFocused()
  }

  await page.keyboard.press('b')
  const booking = page.getByRole('heading', { level: 2, name: 'Book a visit' })
  await expect(booking).toBeFocused()
  await expect(
    page.getByText('No visit waits to be booked').or(page.getByRole('form')).first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Close the booking' }).click()
  await page.context().close()
})

test('the assessment before stands beside the newest, changes first', async ({ page }) => {
  await signIn(page, PHYSIO)
  await open(page, /Shah/)
  await page.getByRole('button', { name: /^Compare with/ }).click()
  const table = page.getByRole('table', { name: 'Two assessments side by side' })
  const hop = table.getByRole('row', { name: /^Single-leg hop/ })
  await expect(hop).toContainText('Left 8, Right 4 reps')
  await expect(hop).toContainText('Left 10, Right 7 reps')
  await expect(table.getByRole('row', { name: /^Forward bounds/ })).toHaveCount(0)
  await page
    .getByRole('button', { name: /^Show all \d+$/ })
    .last()
    .click()
  await expect(table.getByRole('row', { name: /^Forward bounds/ })).toBeVisible()
  await expectSound(page)

  await page.getByRole('button', { name: /^Assess/ }).click()
  await expect(page.getByText(/^Assessment 3 ·/)).toBeVisible()
  await page.getByRole('button', { name: /^Compare with/ }).click()
  await expect(hop).toContainText('Left 10, Right 7 reps')
  await expect(hop).toContainText('Not tested')
  await expectSound(page)
})

test('many results that are too old are named in one line, each with its row behind it', async ({
  page,
}) => {
  await signIn(page, PHYSIO)
  await open(page, /Ndiaye/)
  const line = page.getByText(/results are too old to count:.*Single-leg hop/u)
  const hop = page.getByRole('heading', { name: 'Single-leg hop', level: 4 })
  await expect(line).toBeVisible()
  await expect(hop).toBeHidden()
  await expectSound(page)
  await line.focus()
  await page.keyboard.press('Enter')
  await expect(hop).toBeVisible()
  await expect(page.getByText(/40 days old, too old/u).first()).toBeVisible()
  await expectSound(page)
})
