/// <reference lib="dom" />
import { type Browser, expect, type Page, test } from '@playwright/test'
import { newDraft } from './new-draft.ts'
import { expectSound, personAt, signIn } from './support.ts'

const PHYSIO = 'physio@demo.restride.test'
/** Each side has a figure of its own. */
const SIX = [
  'Single-leg balance',
  'Single-leg squat',
  'Single-leg hop',
  'Running man',
  'Single-leg bridge',
  'Single-leg calf raise',
]

const figure = (page: Page, test_: string, side: 'left' | 'right') =>
  page.getByRole('spinbutton', { name: new RegExp(`^${test_}, ${side}, `) })

const felt = (page: Page, test_: string, name: string) =>
  page.getByRole('group', { name: `Felt during ${test_}` }).getByRole('button', { name })

const none = (page: Page, test_: string) => felt(page, test_, 'None')

async function expectSixDone(page: Page): Promise<void> {
  for (const name of SIX) {
    await expect(figure(page, name, 'left')).not.toHaveValue('')
    await expect(figure(page, name, 'right')).not.toHaveValue('')
    await expect(none(page, name)).toHaveAttribute('aria-pressed', 'true')
  }
}

test('six tests on both sides take at most twenty interactions, by mouse and by keyboard', async ({
  page,
}) => {
  await signIn(page, PHYSIO)
  const draft = await newDraft(page, 'Aubin')

  await test.step('by mouse', async () => {
    await page.goto(`${draft}?section=tests`)
    let clicks = 0
    for (const name of SIX) {
      await page.getByRole('button', { name: new RegExp(`^${name}: Fill the target`) }).click()
      await none(page, name).click()
      clicks += 2
    }
    await expectSixDone(page)
    expect(clicks).toBeLessThanOrEqual(20)
  })

  await test.step('by keyboard: a figure typed, = to the other side, N for none and on', async () => {
    const second = await newDraft(page, 'Bellerose')
    await page.goto(`${second}?section=tests`)
    let entries = 0
    for (const name of SIX) {
      await figure(page, name, 'left').focus()
      await page.keyboard.type('10')
      await page.keyboard.press('=')
      await page.keyboard.press('n')
      entries += 3
    }
    await expectSixDone(page)
    expect(entries).toBeLessThanOrEqual(20)
    await figure(page, 'Single-leg squat', 'left').focus()
    await page.keyboard.press('n')
    await expect(page.getByRole('spinbutton', { name: /^Jog on the spot/ })).toBeFocused()
  })
})

test('on a tablet each test is a card, done with three touches', async ({ browser }) => {
  const page = await personAt(browser, PHYSIO, { width: 820, height: 1180 })
  const draft = await newDraft(page, 'Cormier')
  await page.goto(`${draft}?section=tests`)
  let touches = 0
  for (const name of ['Balance', 'Squat', 'Hop', 'Running man', 'Bridge', 'Calf']) {
    await page
      .getByRole('list', { name: 'Strength and load tests' })
      .getByText(name, { exact: true })
      .click()
    await page.getByRole('button', { name: /on both sides$/ }).click()
    await page.getByRole('button', { name: 'None', exact: true }).click()
    touches += 3
  }
  expect(touches).toBeLessThanOrEqual(20)
  const more = page.getByRole('spinbutton').first().locator('..').getByRole('button').first()
  const box = await more.boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(64)
  expect(box?.width).toBeGreaterThanOrEqual(44)
  await expectSound(page)

  await page.setViewportSize({ width: 1366, height: 768 })
  await expectSixDone(page)
  await page.context().close()
})

test('a tab that dies at any point of an assessment loses at most what was typed in its last second', async ({
  browser,
}) => {
  const first = await personAt(browser, PHYSIO)
  const context = first.context()
  const draft = await newDraft(first, 'Desrosiers')
  const words = ['heavy', 'after', 'the', 'second', 'run', 'not', 'the', 'third']
  let typed = ''
  let page = first
  // Dies after one word, after three more, and after the rest; each time without saying goodbye.
  for (const count of [1, 3, 4]) {
    await page.goto(`${draft}?section=notes`)
    const notes = page.getByRole('textbox', { name: 'Anything else' })
    await expect(notes).toHaveValue(typed)
    await notes.press('End')
    for (const word of words.splice(0, count)) {
      await page.keyboard.type(`${word} `)
      typed += `${word} `
    }
    await expect(notes).toHaveValue(typed)
    page = await replaced(page)
  }
  await page.goto(`${draft}?section=tests`)
  await figure(page, 'Single-leg hop', 'right').fill('7')
  page = await replaced(page)
  await page.goto(`${draft}?section=tests`)
  await expect(figure(page, 'Single-leg hop', 'right')).toHaveValue('7')
  await page.goto(`${draft}?section=notes`)
  await expect(page.getByRole('textbox', { name: 'Anything else' })).toHaveValue(typed)
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await context.close()
})

test('two devices on one draft lose nothing, and signing out keeps what was typed last', async ({
  browser,
}) => {
  const [desktop, tablet] = await twoDevices(browser)
  const draft = await newDraft(desktop, 'Esnault')
  await desktop.goto(`${draft}?section=tests`)
  await tablet.goto(`${draft}?section=notes`)
  const notes = tablet.getByRole('textbox', { name: 'Anything else' })

  await figure(desktop, 'Single-leg hop', 'left').fill('9')
  await notes.fill('Left calf tires first')
  await figure(desktop, 'Single-leg hop', 'right').fill('8')
  await expect(desktop.getByText(/^Saved/).first()).toBeVisible()
  await expect(tablet.getByText(/^Saved/).first()).toBeVisible()
  await notes.press('End')
  await tablet.keyboard.type(', then the right')
  await tablet.getByRole('button', { name: /your menu/ }).click()
  await tablet.getByRole('button', { name: 'Sign out' }).click()
  await tablet.waitForURL('**/sign-in**')

  await desktop.goto(`${draft}?section=notes`)
  await expect(desktop.getByRole('textbox', { name: 'Anything else' })).toHaveValue(
    'Left calf tires first, then the right',
  )
  await desktop.goto(`${draft}?section=tests`)
  await expect(figure(desktop, 'Single-leg hop', 'left')).toHaveValue('9')
  await expect(figure(desktop, 'Single-leg hop', 'right')).toHaveValue('8')
  await desktop.context().close()
  await tablet.context().close()
})

test('what two devices changed differently is shown side by side, in words, until one is chosen', async ({
  browser,
}) => {
  const [desktop, tablet] = await twoDevices(browser)
  const draft = await newDraft(desktop, 'Lemaire')
  const fill = async (
    page: Page,
    is: { hops: string; felt: string; wound: string; warm: string; note: string },
  ) => {
    await section(page, /Screening/).click()
    await page.getByLabel('Temperature, °C').fill(is.warm)
    await section(page, /Tests/).click()
    await figure(page, 'Single-leg hop', 'left').fill(is.hops)
    await felt(page, 'Single-leg hop', is.felt).click()
    await section(page, /Symptoms/).click()
    await page.getByRole('radio', { name: is.wound }).check()
    await section(page, /Notes/).click()
    await page.getByRole('textbox', { name: 'Anything else' }).fill(is.note)
  }
  await tablet.goto(`${draft}?section=notes`)
  await tablet.getByRole('textbox', { name: 'Anything else' }).waitFor()
  await tablet.context().setOffline(true)
  await fill(tablet, {
    hops: '8',
    felt: 'Pain',
    wound: 'Not yet closed',
    warm: '37.4',
    note: 'Scar is tender',
  })
  await desktop.goto(`${draft}?section=tests`)
  await fill(desktop, {
    hops: '9',
    felt: 'None',
    wound: 'Healed',
    warm: '36.8',
    note: 'Scar is fine',
  })
  await expect(desktop.getByText(/^Saved/).first()).toBeVisible()

  await tablet.context().setOffline(false)
  const shown = tablet.getByRole('alert').filter({ hasText: 'Changed in two places' })
  const entry = (name: string) => shown.getByRole('listitem').filter({ hasText: name })

  await expect(shown.getByRole('listitem')).toHaveCount(5)
  await expect(entry('Single-leg hop, Pain').getByRole('button')).toHaveText([
    'Keep yours: Yes',
    'Take the other: No',
  ])
  await expect(entry('Temperature, °C').getByRole('button')).toHaveText([
    'Keep yours: 37.4',
    'Take the other: 36.8',
  ])
  await expect(entry('Single-leg hop, left').getByRole('button')).toHaveText([
    'Keep yours: 8',
    'Take the other: 9',
  ])
  await expect(entry('Wound, tear or scar').getByRole('button')).toHaveText([
    'Keep yours: Not yet closed',
    'Take the other: Healed',
  ])
  await expect(entry('Notes').getByRole('button')).toHaveText([
    'Keep yours: Scar is tender',
    'Take the other: Scar is fine',
  ])
  await expectSound(tablet)
  await tablet.getByRole('button', { name: 'Keep yours: Yes' }).click()
  await tablet.getByRole('button', { name: 'Take the other: 36.8' }).click()
  await tablet.getByRole('button', { name: /^Keep yours: Not yet/ }).click()
  await tablet.getByRole('button', { name: 'Take the other: 9' }).click()
  await tablet.getByRole('button', { name: 'Keep yours: Scar is tender' }).click()

  await expect(shown).toHaveCount(0)
  await expect(tablet.getByText(/^Saved/).first()).toBeVisible()
  await desktop.reload()
  await expect(desktop.getByRole('textbox', { name: 'Anything else' })).toHaveValue(
    'Scar is tender',
  )
  await section(desktop, /Tests/).click()
  await expect(figure(desktop, 'Single-leg hop', 'left')).toHaveValue('9')
  await expect(felt(desktop, 'Single-leg hop', 'Pain')).toHaveAttribute('aria-pressed', 'true')
  await section(desktop, /Symptoms/).click()
  await expect(desktop.getByRole('radio', { name: 'Not yet closed' })).toBeChecked()
  await desktop.context().close()
  await tablet.context().close()
})

const section = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name })

function twoDevices(browser: Browser): Promise<[Page, Page]> {
  return Promise.all([personAt(browser, PHYSIO), personAt(browser, PHYSIO)])
}

/** The renderer is killed, as when a tablet runs out of memory; another tab of the same browser comes after. */
async function replaced(page: Page): Promise<Page> {
  const context = page.context()
  // What is promised; on a machine with little to do not even this second is lost.
  await page.waitForTimeout(1000)
  const session = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  const next = await context.newPage()
  await page.close().catch(() => undefined)
  return next
}

test('a questionnaire’s total comes from its item codes, and half of them survive a reload', async ({
  page,
}) => {
  await signIn(page, PHYSIO)
  const draft = await newDraft(page, 'Fortier')
  await page.goto(`${draft}?section=questionnaires`)
  const open = async () => {
    await page.getByText('Total from item codes').click()
    await page.getByLabel('Questionnaire', { exact: true }).selectOption('ICIQ-UI SF')
  }
  const code = (name: string) => page.getByRole('spinbutton', { name, exact: true })
  await open()
  await code('frequency').fill('3')
  await code('amount').fill('4')
  await expect(page.getByText('Not answered: interference')).toBeVisible()
  await page.reload()
  await open()
  await expect(code('amount')).toHaveValue('4')
  await code('interference').fill('5')
  await expect(page.getByText('Total: 12')).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: 'Write the total' }).click()

  await expect(code('ICIQ-UI SF')).toHaveValue('12')
  await code('frequency').fill('9')
  await expect(page.getByRole('alert')).toContainText('frequency')
})
