import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectSound, personAt } from './support.ts'

const SHOTS = process.env['SHOTS']

async function look(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
}

test('a letter is read before it is filed, saved as a PDF and listed in the record', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const physio = await personAt(browser, 'physio@demo.restride.test')
  await physio.goto('/patients')
  await physio.getByLabel('Find by name').fill('ndiaye')
  await physio.getByRole('row', { name: /Ndiaye/u }).click()
  await physio.getByRole('link', { name: 'Write a letter' }).click()

  await expect(physio.getByRole('heading', { level: 1, name: 'Write a letter' })).toBeVisible()
  const paper = physio.getByRole('article')
  await expect(paper.getByRole('heading', { name: 'Letter about running' })).toBeVisible()
  await expect(paper).toContainText('Ndiaye')
  await expect(paper.getByRole('heading', { name: 'Tests' })).toHaveCount(0)
  await expectSound(physio)
  await look(physio, 'letter-light')

  await physio.getByLabel('Tests', { exact: true }).check()
  await expect(paper.getByRole('heading', { name: 'Tests' })).toBeVisible()
  await physio.getByLabel('French').check()
  await expect(paper.getByRole('heading', { name: 'Décision' })).toBeVisible()
  await physio.getByLabel('Words above the values').fill('Voici où nous en sommes.')
  await expect(paper).toContainText('Voici où nous en sommes.')

  await physio.getByRole('button', { name: 'Save PDF and file' }).click()
  await expect(physio.getByText('Say to whom').first()).toBeVisible()
  await expectSound(physio)
  await physio.reload()
  await expect(physio.getByLabel('Words above the values')).toHaveValue('Voici où nous en sommes.')
  await physio.getByLabel('To whom').fill('Dre Osei')
  await physio.getByLabel('Purpose').fill('Continuing care')
  await physio.getByLabel('On what ground').selectOption({ label: 'Continuing care' })
  const downloading = physio.waitForEvent('download')
  await physio.getByRole('button', { name: 'Save PDF and file' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^letter-\d{4}-\d\d-\d\d\.pdf$/u)
  const pdf = await readFile(await download.path())
  expect(pdf.toString('latin1')).toContain('/Lang (fr-CA)')

  await expect(physio.getByRole('heading', { level: 1, name: 'Record and rights' })).toBeVisible()
  const filed = physio.locator('section', { hasText: 'Letters and run passports' })
  await expect(filed).toContainText('Dre Osei')
  await expect(filed).toContainText('Decision, Conditions and Tests')
  const given = physio.locator('section', { hasText: 'Given to others' })
  await expect(given).toContainText('Letter about running (fr): decision, conditions, tests')
  await expectSound(physio)
  await look(physio, 'record-light')
  await physio.context().close()
})

test('the letter is read on a narrow screen, in the dark and in French', async ({ browser }) => {
  test.setTimeout(180_000)
  const physio = await personAt(browser, 'physio@demo.restride.test', { width: 320, height: 640 })
  await physio.goto('/patients')
  await physio.getByLabel('Find by name').fill('ndiaye')
  await physio
    .getByText(/Ndiaye/u)
    .first()
    .click()
  await physio.getByRole('link', { name: 'Write a letter' }).click()
  await physio.getByLabel('Run passport').check()
  await expect(physio.getByRole('heading', { name: 'Running plan' })).toBeVisible()
  await physio.emulateMedia({ colorScheme: 'dark' })
  await expectSound(physio)
  await look(physio, 'letter-320-dark')
  await physio.context().close()
})
