import { writeFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { settled, signIn } from './support.ts'

const SHOTS = process.env['SHOTS']
/** What a browser leaves around a page by itself. */
const margin = { top: '0.4in', right: '0.4in', bottom: '0.4in', left: '0.4in' }

async function sheetsOf(page: Page, name: string): Promise<number> {
  const pdf = await page.pdf({ format: 'Letter', margin })
  if (SHOTS !== undefined) await writeFile(`${SHOTS}/${name}.pdf`, pdf)
  return pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 0
}

test('her whole story prints on two sheets at most, and her plan of all weeks on one', async ({
  page,
}) => {
  await signIn(page, 'physio@demo.restride.test')
  await page.goto('/patients')
  await page
    .getByRole('button', { name: /Ndiaye/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 2, name: 'Readiness' })).toBeVisible()
  await settled(page)

  const overview = await sheetsOf(page, 'overview')
  await page.getByRole('button', { name: /^Plan/ }).click()
  await page.waitForURL('**/plans/**')
  await page.getByRole('button', { name: /^Show all 36 weeks$/ }).click()
  await settled(page)
  const plan = await sheetsOf(page, 'plan')

  expect(overview).toBeGreaterThan(0)
  expect(overview).toBeLessThanOrEqual(2)
  expect(plan).toBe(1)
})
