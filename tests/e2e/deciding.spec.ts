/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test'
import { expectSound, personAt } from './support.ts'

/** What a browser leaves around a page by itself. */
const MARGINS = { top: '0.4in', right: '0.4in', bottom: '0.4in', left: '0.4in' }
const SHOTS = process.env['SHOTS']

async function openDecision(page: Page): Promise<void> {
  await page.goto('/patients')
  await page.getByLabel('Find by name').fill('shah')
  await page.getByRole('row', { name: /Shah/u }).click()
  await page.getByRole('link', { name: /^Decide/u }).click()
  // The overview has the same headings.
  await page.waitForURL('**/decide')
}

test('why she is not ready, with its source, is two clicks from the worklist', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const physio = await personAt(browser, 'physio@demo.restride.test')
  await physio.goto('/worklist')
  let clicks = 0
  const click = async (target: ReturnType<typeof physio.locator>) => {
    clicks += 1
    await target.click()
  }

  await click(physio.getByRole('row', { name: /Priya Shah/u }))
  await click(physio.getByRole('link', { name: /^Open/u }))

  const hop = physio
    .getByRole('listitem')
    .filter({ has: physio.getByRole('heading', { name: 'Single-leg hop' }) })
  await expect(hop).toContainText('Not met')
  await expect(hop).toContainText('7')
  await expect(hop.getByRole('button', { name: /2019|Article/u }).first()).toBeVisible()
  expect(clicks).toBeLessThanOrEqual(2)
  await physio.context().close()
})

test('clearing in spite of a criterion stops once, for a reason and a typed name; by keyboard alone', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const physio = await personAt(browser, 'physio@demo.restride.test')
  await openDecision(physio)
  await expect(physio.getByRole('radio', { name: /^Hold/u })).toBeVisible()
  await expect(physio.getByRole('radio', { checked: true })).toHaveCount(0)

  await physio.keyboard.press('c')
  await expect(physio.getByRole('radio', { name: /^Clear Running/u })).toBeChecked()
  await expect(physio.getByText(/give a reason|reason for each/iu).first()).toBeVisible()
  await expect(physio.getByText(/^Without a review it ends after/u).first()).toBeVisible()
  await expectSound(physio)
  if (SHOTS !== undefined)
    await physio.screenshot({ path: `${SHOTS}/hard-stop.png`, fullPage: true })
  await physio.getByLabel(/^To sign, type your name/u).focus()
  await physio.keyboard.type('Jo Lindqvist')
  await physio.keyboard.press('Control+Enter')

  await expect(physio.getByText(/^Choose a reason: Single-leg hop/u).first()).toBeVisible()
  await expect(physio).toHaveURL(/\/decide$/u)
  await physio.context().close()
})

test('while she decides, both protocols stand side by side with their sources, and it all goes on paper', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const physio = await personAt(browser, 'physio@demo.restride.test')
  await openDecision(physio)

  await physio.getByRole('heading', { name: 'Article and guideline side by side' }).click()
  const table = physio.getByRole('table', { name: 'Article and guideline side by side' })
  await expect(physio.getByText('Her readiness is judged by the Goom 2019 profile.')).toBeVisible()
  const bridge = table.getByRole('row', { name: /^Single-leg bridge/u })
  await expect(bridge).toContainText('The article asks for 10; the guideline aims for 20.')
  await expect(bridge.getByRole('cell')).toHaveText(['Met', 'Not met, a caution'])
  await bridge.getByRole('button', { name: /Goom 2019/u }).click()
  await expect(bridge.getByText(/Goom, Donnelly/u)).toBeVisible()
  await expectSound(physio)

  await physio.getByRole('button', { name: /^Compare with/u }).click()
  const before = physio.getByRole('table', { name: 'Two assessments side by side' })
  await expect(before.getByRole('row', { name: /^Single-leg hop/u })).toContainText('Right 7')
  await expectSound(physio)

  await expect(physio.getByRole('button', { name: 'Print' })).toBeVisible()
  await physio.emulateMedia({ media: 'print' })
  await expect(physio.getByRole('heading', { name: 'Your decision' })).toBeHidden()
  await expect(physio.getByRole('heading', { name: /^Met, /u })).toBeVisible()
  const paper = await physio.pdf({ format: 'Letter', margin: MARGINS })
  const sheets = paper.toString('latin1').match(/\/Type \/Page\b/gu) ?? []
  expect(sheets.length).toBeGreaterThan(0)
  expect(sheets.length).toBeLessThanOrEqual(2)
  await physio.context().close()
})

test('she is held by keyboard alone, and the decision is taken back before she is told', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const physio = await personAt(browser, 'physio@demo.restride.test')
  await openDecision(physio)
  await expect(physio.getByRole('radio', { name: /^Hold/u })).toBeVisible()

  await physio.keyboard.press('r')
  await expect(physio.getByRole('radio', { name: /^Refer/u })).toBeChecked()
  await physio.keyboard.press('h')
  await expect(physio.getByRole('radio', { name: /^Hold/u })).toBeChecked()
  await physio.keyboard.press('Control+Enter')

  await expect(physio.getByText('The decision is signed.')).toBeVisible()
  await expect(physio.getByText(/judged by the Goom 2019 profile, rules/u).first()).toBeVisible()
  const undo = physio.getByRole('button', { name: 'Undo', exact: true })
  while (!(await undo.evaluate((button) => button === document.activeElement)))
    await physio.keyboard.press('Tab')
  await physio.keyboard.press('Enter')
  await expect(physio.getByText(/^Taken back by Jo Lindqvist/u).first()).toBeVisible()
  await physio.context().close()
})
