import { expect, test } from '@playwright/test'
import { expectSound, personAt } from './support.ts'

const SHOTS = process.env['SHOTS']

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
  await physio.goto('/patients')
  await physio.getByLabel('Find by name').fill('shah')
  await physio.getByRole('row', { name: /Shah/u }).click()
  await physio.getByRole('link', { name: /^Decide/u }).click()
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
