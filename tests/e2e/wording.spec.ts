import type { WordingFile } from '@restride/contracts/instrument-wordings'
import { expect, type Page, test } from '@playwright/test'
import { madeUpWording } from '../support/wordings.ts'
import { newDraft } from './new-draft.ts'
import { expectNoEnglish } from './no-english.ts'
import { expectSound, personAt } from './support.ts'

const SHOTS = process.env['SHOTS']

async function look(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
}

const choose = (page: Page, text: string) =>
  page
    .getByLabel(/^(?:The clinic’s file|Le fichier de la clinique)/u)
    .setInputFiles({ name: 'file.json', mimeType: 'application/json', buffer: Buffer.from(text) })

async function load(admin: Page, file: WordingFile): Promise<void> {
  await choose(admin, JSON.stringify(file))
  await admin.getByRole('button', { name: 'Store, the licence holds' }).click()
  await expect(admin.getByText('Stored. The forms show it from now on.')).toBeAttached()
  await expect(admin.getByRole('heading', { name: 'Shown on the forms' })).toBeFocused()
}

const french = madeUpWording('iciq-ui-sf', {
  language: 'fr',
  notice: 'Inventé pour un essai',
  instructions: 'Phrases inventées.\nUne réponse par ligne.',
  items: madeUpWording('iciq-ui-sf').items.map(({ answers, code }) => ({
    code,
    text: `Texte de ${code} par la clinique, <b>sans balises</b>`,
    answers: answers.map(({ value }) => ({ value, text: `Réponse ${value} en ses mots` })),
  })),
})

async function openCodes(page: Page, draft: string): Promise<void> {
  await page.goto(`${draft}?section=questionnaires`)
  await page.getByText('Total from item codes').click()
  await page.getByLabel('Questionnaire', { exact: true }).selectOption('ICIQ-UI SF')
}

test('an administrator loads her clinic’s wording, a physio answers by it, and withdrawn it is codes again', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const admin = await personAt(browser, 'admin@demo.restride.test')
  await admin.getByRole('link', { name: 'Questionnaires' }).click()

  await test.step('nothing is loaded, and a wrong file is told by its places', async () => {
    await expect(admin.getByText('No wording is loaded.')).toBeVisible()
    await expectSound(admin)
    await look(admin, 'wording-none')
    const [frequency, ...rest] = french.items
    if (frequency === undefined) throw new Error('no items')
    const answers = [...frequency.answers, { value: 9, text: 'Neuf' }]
    await choose(admin, JSON.stringify({ ...french, items: [{ ...frequency, answers }, ...rest] }))
    await expect(admin.getByText('/items/0/answers/6/value: Must be one of: 0, 1')).toBeVisible()
    await choose(admin, '{"language": "de"}')
    await expect(admin.getByText('/language: Must be: en, fr')).toBeVisible()
    await expect(admin.getByText('/measure: Missing')).toBeVisible()
    await expectSound(admin)
    await look(admin, 'wording-refused')
    await choose(admin, JSON.stringify(madeUpWording('epds')))
    await expect(admin.getByText('Only the total of this questionnaire is taken')).toBeVisible()
    await choose(admin, 'no json')
    await expect(admin.getByText('The file is not valid JSON')).toBeVisible()
    await expect(admin.getByRole('button', { name: 'Store, the licence holds' })).toHaveCount(0)
  })

  await test.step('a file with a field stated twice passes here and is refused by the server', async () => {
    const twice = JSON.stringify(french).replace('"notice":', '"notice":"Autre","notice":')
    await choose(admin, twice)
    await admin.getByRole('button', { name: 'Store, the licence holds' }).click()
    await expect(admin.getByText('/notice: Stated twice, or under a name')).toBeVisible()
  })

  await test.step('a file to fill in holds every code and is refused as long as it is blank', async () => {
    await admin.getByText('A file to fill in').click()
    await admin.getByLabel('Questionnaire', { exact: true }).selectOption('tsk-11')
    await admin.getByRole('radio', { name: 'French' }).check()
    const download = admin.waitForEvent('download')
    await admin.getByRole('button', { name: 'Save the file' }).click()
    const path = await (await download).path()
    await admin.getByLabel(/^The clinic’s file/u).setInputFiles(path)
    await expect(admin.getByText('/items/0/answers/3/text: Must say something')).toBeVisible()
    await expect(admin.getByText('/licence/permitsScreenUse: Must be: true')).toBeVisible()
  })

  await test.step('the right one is shown first and then stored', async () => {
    await choose(admin, JSON.stringify(french))
    await expect(
      admin.getByText('Texte de amount par la clinique, <b>sans balises</b>'),
    ).toBeVisible()
    await expectSound(admin)
    await look(admin, 'wording-preview')
    await load(admin, french)
    await admin.getByRole('button', { name: /^ICIQ-UI SF/u }).click()
    await expect(admin.getByText('Texte de interference par la clinique')).toBeVisible()
    await expectSound(admin)
    await look(admin, 'wording-stored')
  })

  await test.step('also narrow, dark and in French', async () => {
    await admin.setViewportSize({ width: 320, height: 640 })
    await admin.emulateMedia({ colorScheme: 'dark' })
    const told = admin.waitForResponse(
      (answer) => answer.url().endsWith('/v1/me') && answer.request().method() === 'PATCH',
    )
    await admin.getByRole('button', { name: 'FR Français' }).click()
    await told
    // What was announced in the other language is over.
    await admin.reload()
    await expect(admin.getByText('Affichés dans les formulaires').first()).toBeVisible()
    await choose(admin, JSON.stringify({ ...french, items: [] }))
    await expect(admin.getByText('/items: Nombre d’entrées, au moins\u00a0: 1')).toBeVisible()
    await choose(admin, JSON.stringify({ ...french, items: french.items.slice(1) }))
    await expect(admin.getByText('Il manque\u00a0: frequency')).toBeVisible()
    await expectNoEnglish(admin)
    await expectSound(admin)
    await look(admin, 'wording-fr-320-dark')
    await choose(admin, JSON.stringify(french))
    await expectSound(admin)
    await look(admin, 'wording-fr-320-dark-preview')
    await admin.getByRole('button', { name: 'EN English' }).click()
    await admin.setViewportSize({ width: 1366, height: 768 })
    await admin.emulateMedia({ colorScheme: 'light' })
  })

  const physio = await personAt(browser, 'physio@demo.restride.test')
  await test.step('beside the codes of a patient whose form is French', async () => {
    const draft = await newDraft(physio, 'Caron', 'French')
    await openCodes(physio, draft)
    const frequency = physio.getByRole('group', { name: /^frequency · Texte de frequency/u })
    await expect(physio.getByText('Inventé pour un essai')).toBeVisible()
    await frequency.getByRole('radio', { name: '3 · Réponse 3' }).check()
    await physio.getByRole('radio', { name: '4 · Réponse 4 en ses mots' }).nth(1).check()
    await physio.reload()
    await openCodes(physio, draft)
    await expect(frequency.getByRole('radio', { name: '3 · Réponse 3' })).toBeChecked()
    await physio.getByRole('spinbutton', { name: /^interference/u }).fill('5')
    await expect(physio.getByText('Total: 12')).toBeVisible()
    await expectSound(physio)
    await look(physio, 'wording-form')
    await physio.setViewportSize({ width: 320, height: 640 })
    await physio.emulateMedia({ colorScheme: 'dark' })
    await expectSound(physio)
    await look(physio, 'wording-form-320-dark')
    await physio.setViewportSize({ width: 1366, height: 768 })
    await physio.getByRole('button', { name: 'Write the total' }).click()
    await expect(physio.getByRole('spinbutton', { name: 'ICIQ-UI SF' })).toHaveValue('12')
  })

  await test.step('not beside those of a patient whose form is English', async () => {
    await openCodes(physio, await newDraft(physio, 'Carver'))
    await expect(physio.getByText('Your clinic has no English text of it')).toBeVisible()
    await expect(physio.getByRole('spinbutton', { name: 'frequency', exact: true })).toBeVisible()
  })

  await test.step('withdrawn with a reason, it is gone from the form', async () => {
    await admin.reload()
    await admin.getByRole('button', { name: /^ICIQ-UI SF/u }).press('Enter')
    await admin.getByRole('button', { name: 'Withdraw', exact: true }).press('Enter')
    await expect(admin.getByText('Say why')).toBeVisible()
    await admin.getByLabel('Why it is withdrawn').fill('The agreement has ended')
    await admin.getByRole('button', { name: 'Withdraw', exact: true }).press('Enter')
    await expect(admin.getByText('No wording is loaded.')).toBeVisible()
    await expect(admin.getByText('Withdrawn: The agreement has ended')).toBeVisible()
    await expectSound(admin)
    await look(admin, 'wording-withdrawn')
    await openCodes(physio, await newDraft(physio, 'Caron', 'French'))
    await expect(physio.getByRole('spinbutton', { name: 'frequency', exact: true })).toBeVisible()
    await expect(physio.getByText('Texte de frequency')).toHaveCount(0)
  })
  await admin.context().close()
  await physio.context().close()
})
