import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { makeColleague } from './accounts.ts'
import { expectSound, personAt, PHONE, settled } from './support.ts'

test('a record is opened with a reason, told to the patient and reviewed', async ({ browser }) => {
  test.setTimeout(240_000)
  const outside = await personAt(browser, 'physio2@demo.restride.test')

  await outside.goto('/patients')
  const row = outside.getByRole('row').filter({ hasText: 'Not in your care' }).first()
  await expect(row).toBeVisible()
  await outside.getByLabel('Find by name').fill('ndiaye')
  await outside.getByRole('row', { name: /Ndiaye/u }).click()
  await expect(outside.getByRole('heading', { level: 1 })).toContainText('Ndiaye')
  await expect(outside.getByText('It opens for 60 minutes, to read only')).toBeVisible()
  await expectSound(outside)

  await outside.getByRole('button', { name: 'Open for 60 minutes' }).click()
  await expect(outside.getByText('Choose a reason').first()).toBeVisible()
  await outside.getByLabel('Covering for a colleague').check()
  await outside.getByLabel('In your own words').fill('Jo is away and she has called')
  await outside.getByRole('button', { name: 'Open for 60 minutes' }).click()

  await expect(outside.getByText('Opened with a reason. You can read, not write.')).toBeVisible()
  await expect(outside.getByText(/\d+ minutes left\./u)).toBeVisible()
  await expect(outside.getByRole('link', { name: /Decide/u })).toHaveCount(0)
  await expect(outside.getByRole('button', { name: /Assess/u })).toHaveCount(0)
  await expectSound(outside)
  await outside.reload()
  await expect(outside.getByText(/\d+ minutes left\./u)).toBeVisible()

  const her = await personAt(browser, 'amara@demo.restride.test', PHONE)
  await her.goto('/today')
  await her.getByRole('link', { name: /outside your care team opened your record/u }).click()
  await expect(her.getByRole('heading', { level: 1, name: 'My record' })).toBeVisible()
  await expect(her.getByText('Jo is away and she has called')).toBeVisible()

  // Another journey puts the demo's officer into French meanwhile: the language belongs to the account.
  await makeColleague('reviews@demo.restride.test', 'privacy@demo.restride.test')
  const officer = await personAt(browser, 'reviews@demo.restride.test')
  await officer.goto('/reviews')
  await expect(officer.getByText('Jo is away and she has called')).toBeVisible()
  await expectSound(officer)
  await officer.getByRole('button', { name: 'Review', exact: true }).first().click()
  await officer.getByRole('button', { name: 'Save' }).click()
  await expect(officer.getByText('Say what was found').first()).toBeVisible()
  await officer.getByLabel('Justified').check()
  await officer.getByLabel('Note').fill('Jo confirms it')
  await expectSound(officer)
  await officer.getByRole('button', { name: 'Save' }).click()
  await expect(officer.getByText('Every opening is reviewed.')).toBeVisible()
  for (const page of [outside, her, officer]) await page.context().close()
})

test('the patient exports, decides and asks; her physiotherapist answers', async ({ browser }) => {
  test.setTimeout(240_000)
  const her = await personAt(browser, 'amara@demo.restride.test', PHONE)
  await her.goto('/my-record')
  await expect(her.getByRole('heading', { name: 'What you agreed to' })).toBeVisible()
  await settled(her)
  await expectSound(her)

  const [pdf] = await Promise.all([
    her.waitForEvent('download'),
    her.getByRole('button', { name: 'Save to read (PDF)' }).click(),
  ])
  expect(pdf.suggestedFilename()).toMatch(/^record-\d{4}-\d\d-\d\d\.pdf$/u)
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-')

  await her.getByRole('button', { name: 'Say yes: E-mail about visits' }).click()
  await expect(her.getByRole('button', { name: 'Say no: E-mail about visits' })).toBeVisible()
  await expect(her.getByText('You said yes.')).toBeVisible()

  await her.getByRole('button', { name: 'Ask for a correction' }).click()
  await expect(her.getByText('Choose what it is about').first()).toBeVisible()
  await her.getByLabel('My plan').check()
  await her.getByLabel('What is wrong, and what is right?').fill('We agreed on two runs a week.')
  await her.getByRole('button', { name: 'Ask for a correction' }).click()
  await expect(her.getByText(/^You get an answer by/u)).toBeVisible()

  const physio = await personAt(browser, 'physio@demo.restride.test')
  await physio.goto('/patients')
  await physio.getByLabel('Find by name').fill('ndiaye')
  await physio.getByRole('row', { name: /Ndiaye/u }).click()
  await physio.getByRole('link', { name: 'Record and rights' }).click()
  await expect(physio.getByText('We agreed on two runs a week.')).toBeVisible()
  await settled(physio)
  await expectSound(physio)
  await physio.getByRole('button', { name: 'Answer' }).click()
  await physio.getByLabel('Refuse: it stays as it is').check()
  await physio.getByLabel('In words she will read').fill('The plan says three, as we wrote.')
  await physio.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(physio.getByText('The plan says three, as we wrote.')).toBeVisible()

  await her.reload()
  await her.getByLabel('Add your own words').fill('I remember it otherwise.')
  await her.getByRole('button', { name: 'Add to my record' }).click()
  await expect(her.getByText('Your words: I remember it otherwise.')).toBeVisible()
  await expectSound(her)
  for (const page of [her, physio]) await page.context().close()
})
