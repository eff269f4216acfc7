import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectSound, personAt, PHONE } from './support.ts'

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

test('a letter for herself is announced without a word of it, stands on the timeline, and waits in her record', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const physio = await personAt(browser, 'physio@demo.restride.test')
  await physio.goto('/patients')
  await physio.getByLabel('Find by name').fill('weber')
  await physio.getByRole('row', { name: /Weber/u }).click()
  await physio.getByRole('link', { name: 'Write a letter' }).click()
  await physio.getByRole('radio', { name: 'Patient' }).check()
  await physio.getByLabel('To whom').fill('Hannah Weber')
  await physio.getByLabel('Purpose').fill('Her own papers')
  await physio.getByLabel('On what ground').selectOption({ index: 1 })
  const saving = physio.waitForEvent('download')
  await physio.getByRole('button', { name: 'Save PDF and file' }).click()
  const filed = await readFile(await (await saving).path())

  await test.step('one click each: e-mail and paper', async () => {
    await physio.getByRole('button', { name: /^Tell her by e-mail/u }).click()
    // The journeys run without a mail server.
    await expect(physio.getByText('This installation sends no e-mail.')).toBeVisible()
    const opening = physio.context().waitForEvent('page')
    await physio.getByRole('button', { name: /^Print: .*Hannah Weber$/u }).click()
    await (await opening).close()
    await expectSound(physio)
    await look(physio, 'record-light')
  })

  await test.step('the overview says to whom and by whom, with the PDF', async () => {
    await physio.getByRole('link', { name: /overview/iu }).click()
    const entry = physio
      .getByRole('listitem')
      .filter({ hasText: 'Letter to Hannah Weber, filed by Jo Lindqvist' })
    await expect(entry.getByRole('button', { name: /^Print/u })).toBeVisible()
    await expectSound(physio)
    await look(physio, 'overview-letter')
  })

  await test.step('she takes the same PDF from her own record', async () => {
    const her = await personAt(browser, 'hannah@demo.restride.test', PHONE)
    await her.goto('/my-record')
    const letters = her
      .locator('section')
      .filter({ has: her.getByRole('heading', { name: 'Letters about you' }) })
    await expect(letters).toContainText('for Hannah Weber')
    await expectSound(her)
    await look(her, 'my-record')
    const taking = her.waitForEvent('download')
    await letters
      .getByRole('button', { name: /^Save to read/u })
      .first()
      .click()
    const hers = await readFile(await (await taking).path())
    expect(hers.equals(filed)).toBe(true)
    await her.context().close()
  })
  await physio.context().close()
})
