import { expect, type Page, test } from '@playwright/test'
import { uuidv7 } from 'uuidv7'
import { expectSound, signIn } from './support.ts'
import { assess, day, makePhysio, register } from './triage.ts'

const MANY = 205
const CHOICES = {
  clear: /^Clear Running/u,
  hold: /^Hold /u,
}
const choice = (page: Page, which: keyof typeof CHOICES) =>
  page.getByRole('radio', { name: CHOICES[which] })

async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Finish and see result/ }).click()
  await page.getByRole('button', { name: 'Sign and see result' }).click()
  await page.waitForURL('**/patients/**')
}

test('a warning sign holds until who saw her stands on record, and a signed assessment is corrected beside itself', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const { email, physio } = await makePhysio(request)
  const { patientId, episodeId } = await register(physio, 'Faint')
  await signIn(page, email)

  await test.step('she is assessed with a sign, and nothing but Refer is offered', async () => {
    await page.goto(`/patients/${patientId}`)
    await page.getByRole('button', { name: /^Assess/ }).click()
    await page.waitForURL('**/assessments/**')
    await page
      .getByRole('group', { name: /have you fainted/ })
      .getByRole('radio', { name: 'Yes' })
      .check()
    await expect(page.getByText('Refer: to be seen today')).toBeVisible()
    await page.getByRole('button', { name: 'None of these: answer no to the 16 left' }).click()
    await finish(page)
    await page.goto(`/episodes/${episodeId}/decide`)
    await expect(page.getByText('Only Refer is possible')).toBeVisible()
    await page.keyboard.press('c')
    await expect(choice(page, 'clear')).not.toBeChecked()
    await expect(choice(page, 'clear')).toBeDisabled()
    await expect(choice(page, 'hold')).toBeDisabled()
  })

  await test.step('who saw her, when and with what result is asked for, each by name', async () => {
    await page.goto(`/patients/${patientId}`)
    await page.getByRole('button', { name: 'Record who saw her' }).click()
    const form = page
      .locator('form')
      .filter({ has: page.getByRole('button', { name: 'Record it' }) })
    await form.getByRole('button', { name: 'Record it' }).click()
    for (const error of ['Enter who saw her', 'Enter the day', 'Say what came of it'])
      await expect(form.getByRole('link', { name: error })).toBeVisible()
    await form.getByLabel('Who saw her').fill('Dr. Osei, family doctor')
    await form.getByLabel('On which day').fill(day(1))
    await form.getByLabel('What came of it').fill('Iron was low')
    await form.getByRole('button', { name: 'Record it' }).click()
    await expect(form.getByRole('link', { name: 'The day cannot be in the future' })).toBeVisible()
    await expectSound(page)
    await form.getByLabel('On which day').fill(day(0))
    await form.getByRole('button', { name: 'Record it' }).click()
    await expect(form).toHaveCount(0)
    await expect(page.getByText('She needs to be seen by someone else first.')).toHaveCount(0)
    await expect(
      page.getByText('Dizzy or fainting: seen by Dr. Osei, family doctor. Iron was low'),
    ).toBeVisible()
    await expect(page.getByText('Yes and not resolved')).toHaveCount(0)
    await page.goto(`/episodes/${episodeId}/decide`)
    await expect(choice(page, 'hold')).toBeEnabled()
    await expect(page.getByText('Only Refer is possible')).toHaveCount(0)
  })

  await test.step('the signed assessment is corrected with a reason, and stays', async () => {
    await page.goto(`/patients/${patientId}`)
    await page.getByRole('link', { name: /^Open assessment 1 of/ }).click()
    await page.waitForURL('**/assessments/**')
    const first = page.url()
    await page.getByRole('button', { name: 'Amend' }).click()
    await page.getByRole('button', { name: 'Open the amendment' }).click()
    await expect(page.getByRole('link', { name: 'Say what is corrected, and why' })).toBeVisible()
    await page
      .getByRole('textbox', { name: 'What is corrected, and why' })
      .fill('The temperature was left out')
    await page.getByRole('button', { name: 'Open the amendment' }).click()
    await expect(
      page.getByText('Amends the version signed before. Reason: The temperature was left out'),
    ).toBeVisible()
    await page.getByLabel('Temperature, °C').fill('36.8')
    await finish(page)
    await page.goto(first)
    await expect(page.getByText('A newer version replaces this one.')).toBeVisible()
    await page.getByRole('link', { name: 'Open the newer version' }).click()
    await expect(page.getByText('36.8').first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open the version it corrects' })).toBeVisible()
  })
})

test('a decision is judged again to the same answer, and the plan made on it keeps one finding for a reason', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const { email, physio } = await makePhysio(request)
  const { patientId, episodeId } = await assess(physio, 'Again')
  await signIn(page, email)

  await test.step('cleared, and judged again', async () => {
    await page.goto(`/episodes/${episodeId}/decide`)
    await choice(page, 'clear').check()
    await page.getByLabel('Stage allowed').selectOption({ value: '5' })
    await page.getByRole('button', { name: 'Sign: clear' }).click()
    await expect(page.getByText('The decision is signed.')).toBeVisible()
    await page.goto(`/patients/${patientId}`)
    await page.getByRole('button', { name: /^Replay/ }).click()
    await expect(page.getByText(/the same result, criterion by criterion/)).toBeVisible()
  })

  await test.step('a plan from the template is seen before it is made', async () => {
    await page.goto(`/episodes/${episodeId}/plan`)
    await page.getByRole('button', { name: 'Make the plan' }).click()
    for (const error of ['Choose the start level', 'Choose the sessions a week'])
      await expect(page.getByRole('link', { name: error })).toBeVisible()
    await page.getByLabel('Start level').selectOption({ value: '1' })
    await page.getByRole('radio', { name: '3', exact: true }).check()
    const preview = page.getByRole('table', { name: 'The first weeks' })
    await expect(preview.getByRole('row')).toHaveCount(10)
    await expectSound(page)
    await page.getByRole('button', { name: 'Make the plan' }).dblclick()
    await page.waitForURL('**/plans/**')
    await page.getByRole('button', { name: 'Release level 1' }).click()
    await expect(page.getByText('Every limit is kept.')).toBeVisible()
  })

  await test.step('what breaks a limit is named on its cell and kept only for a reason', async () => {
    const cell = page.getByRole('button', { name: /^Week 5, session 1:/ })
    await cell.click()
    await page.getByRole('spinbutton', { name: 'Repeats' }).fill('20')
    await expect(cell).toHaveAccessibleName(/rises more than 30/)
    const publish = page.getByRole('button', { name: 'See changes and publish' })
    await expect(publish).toBeDisabled()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('textbox', { name: 'Keep, because…' }).fill('She ran 40 km a week before')
    await publish.click()
    await page.getByLabel('What changed, in a sentence').fill('One long run before Christmas')
    await expectSound(page)
    await page.getByRole('button', { name: 'Publish revision 2' }).click()
    await expect(page.getByText('Saved as revision 2').first()).toBeAttached()
    await page.reload()
    const history = page.getByRole('heading', { name: 'Revisions' }).locator('..')
    await expect(history).toContainText('kept because: She ran 40 km a week before')
  })
})

test('what she told outside her sessions stands on the overview in words, and all of it on the timeline', async ({
  page,
  request,
}) => {
  const { email, physio } = await makePhysio(request)
  const { patientId, episodeId } = await register(physio, 'Told')
  const told = await physio.post(`/episodes/${episodeId}/check-ins`, {
    id: uuidv7(),
    on: day(0),
    sessionLogId: null,
    symptoms: [{ symptom: 'heaviness', when: null, amount: 'a_little', painScore: null }],
    redFlags: ['RF-SYNC'],
    changes: ['low_mood', 'poor_sleep'],
    note: 'Since the night feeds',
  })
  expect(told.status).toBe(201)
  // More than one answer of the API holds.
  for (let more = 0; more < MANY; more += 1)
    await physio.post(`/episodes/${episodeId}/check-ins`, {
      id: uuidv7(),
      on: day(-1),
      sessionLogId: null,
      symptoms: [],
      redFlags: [],
      note: '',
    })
  await signIn(page, email)

  await page.goto(`/patients/${patientId}`)

  const list = page.getByRole('heading', { name: 'Check-ins' }).locator('..')
  await expect(list).toContainText('Dizzy or fainting')
  await expect(list).toContainText('Heaviness, a little')
  await expect(list).toContainText('Low mood')
  await expect(list).toContainText('Little sleep, under 7 hours a day')
  await expect(list).toContainText('Since the night feeds')
  await page.getByRole('button', { name: /^Show all \d+$/u }).click()
  const timeline = page.getByRole('heading', { name: 'Timeline' }).locator('..')
  await expect(timeline.getByText('Check-in', { exact: true })).toHaveCount(MANY + 1)
  await expect(timeline.getByText('Birth')).toBeVisible()
  await expectSound(page)
})
