import { expect, type Page, test } from '@playwright/test'
import { callerAs } from './caller.ts'
import { expectNoEnglish } from './no-english.ts'
import { expectSound, personAt, signIn } from './support.ts'
import { assess, day, DESK, makePhysio, register } from './triage.ts'

const SHOTS = process.env['SHOTS']
const selected = (page: Page) => page.locator('[data-row][aria-current]')
const patient = (page: Page) => page.getByRole('heading', { level: 1 })
const clear = (page: Page) => page.getByRole('radio', { name: /^Clear Running/ })

/** Presses keys and counts them, each when what it acts on is there. */
function counter(page: Page) {
  let keys = 0
  return {
    press: async (key: string) => {
      keys += 1
      await page.keyboard.press(key)
    },
    count: () => keys,
    again: () => {
      keys = 0
    },
  }
}

test('from the top of the list: who is first and why, clearing by keys and by clicks, and the next patient', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000)
  const { email, physio } = await makePhysio(request)
  await assess(physio, 'First')
  await assess(physio, 'Second')
  await assess(physio, 'Third')
  await assess(physio, 'Fourth', false)
  await signIn(page, email)
  const keys = counter(page)

  await test.step('0 actions: the first patient and her reason are on the screen', async () => {
    const first = page.getByRole('row').nth(1)
    await expect(first).toBeInViewport()
    await expect(first).toContainText('Ava First')
    await expect(first).toContainText(/All \d+ criteria met/)
    await expect(selected(page)).toContainText('Ava First')
    expect(keys.count()).toBe(0)
  })

  await test.step('5 keys: the third is cleared, counted from the top', async () => {
    await keys.press('j')
    await keys.press('j')
    await expect(selected(page)).toContainText('Ava Third')
    await keys.press('d')
    await expect(patient(page)).toContainText('Ava Third')
    await expect(clear(page)).toBeVisible()
    await keys.press('c')
    await expect(clear(page)).toBeChecked()
    await keys.press('Control+Enter')
    await expect(page.getByText('The decision is signed.')).toBeVisible()
    expect(keys.count()).toBeLessThanOrEqual(6)
    expect(keys.count()).toBe(5)
  })

  await test.step('1 key: the next patient', async () => {
    keys.again()
    await expect(page.getByRole('link', { name: 'Next: Ava Fourth' })).toBeVisible()
    await keys.press('n')
    await expect(patient(page)).toContainText('Ava Fourth')
    expect(keys.count()).toBe(1)
  })

  await test.step('4 clicks: the second is cleared by mouse', async () => {
    await page.goto('/worklist')
    let clicks = 0
    const click = async (target: ReturnType<Page['locator']>) => {
      clicks += 1
      await target.click()
    }
    await click(page.getByRole('row', { name: /Ava Second/ }))
    await click(page.getByRole('link', { name: /^Decide/ }))
    await click(clear(page))
    await click(page.getByRole('button', { name: 'Sign: clear' }))
    await expect(page.getByText('The decision is signed.')).toBeVisible()
    expect(clicks).toBe(4)
  })
})

test('why she is not ready, with the exact source, by keyboard alone', async ({
  page,
  request,
}) => {
  const { email, physio } = await makePhysio(request)
  await assess(physio, 'Ready')
  await assess(physio, 'Hops', false)
  await signIn(page, email)
  await expect(selected(page)).toContainText('Ava Ready')
  const keys = counter(page)
  const hop = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Single-leg hop' }) })

  await keys.press('j')
  await expect(selected(page)).toContainText('Ava Hops')
  await keys.press('Enter')
  await expect(hop).toContainText('Not met')
  await expect(hop).toContainText('7')
  const source = hop.getByRole('button', { name: /2019|Article/u }).first()
  await expect(source).toBeVisible()
  expect(keys.count()).toBe(2)

  await keys.press('w')
  await expect(source).toBeFocused()
  await keys.press('Enter')
  await expect(source).toHaveAttribute('aria-expanded', 'true')
  await expect(hop).toContainText(/Goom|hop/u)
  expect(keys.count()).toBe(4)
})

test('a visit is asked of the desk by two keys, taken back by one, and never twice for the same days', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const { email, physio } = await makePhysio(request)
  const { patientId } = await register(physio, 'Visit')
  const desk = await callerAs(request, DESK)
  const waiting = async () => {
    const { body } = await desk.get('/follow-ups?limit=200')
    return body.items.filter((item: { patient: { id: string } }) => item.patient.id === patientId)
  }
  await signIn(page, email)
  const pane = page.getByRole('complementary', { name: 'Preview: Ava Visit' })
  await expect(pane.getByRole('link', { name: /Call 780-555-0142/ })).toHaveAttribute(
    'href',
    'tel:7805550142',
  )
  await expect(pane.getByRole('link', { name: /ava@mail.test/ })).toHaveAttribute(
    'href',
    'mailto:ava@mail.test',
  )
  await expect(pane).toContainText('Prefers a text')

  await page.keyboard.press('b')
  const dialog = page.getByRole('dialog', { name: 'Book follow-up: Ava Visit' })
  await expect(dialog.getByRole('radio', { name: /Within a week/ })).toBeFocused()
  await expectSound(page)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(pane).toContainText('The desk is to book a visit')
  expect(await waiting()).toMatchObject([
    { dueFrom: day(1), dueTo: day(7), durationMinutes: 45, tries: 0 },
  ])
  await page.keyboard.press('z')
  await expect(page.getByText('Undone.')).toBeAttached()
  await expect(pane).not.toContainText('The desk is to book a visit')
  expect(await waiting()).toEqual([])

  await test.step('a double click asks once', async () => {
    await pane.getByRole('button', { name: /^Book follow-up/ }).click()
    await dialog.getByRole('radio', { name: /In two weeks/ }).check()
    await dialog.getByRole('radio', { name: '30 min' }).check()
    await dialog.getByRole('button', { name: 'Ask the desk' }).dblclick()
    await expect(dialog).toHaveCount(0)
    await expect(pane).toContainText('The desk is to book a visit')
    expect(await waiting()).toMatchObject([{ dueFrom: day(8), durationMinutes: 30 }])
    await expect(page.getByText(/has a visit to book|Not everything/)).toHaveCount(0)
  })

  await test.step('what the desk has acted on is not undone', async () => {
    const [visit] = await waiting()
    const called = await desk.patch(`/follow-ups/${visit.id}`, { tried: 'reached' }, visit.version)
    expect(called.status).toBe(200)
    await page.keyboard.press('z')
    await expect(page.getByText(/Somebody has acted on it meanwhile/)).toBeVisible()
    expect(await waiting()).toMatchObject([{ id: visit.id, tries: 1 }])
  })

  await test.step('the same days are refused, and others stand in the dialog still', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /A name, a screen/ }).pressSequentially('book')
    await page.keyboard.press('Enter')
    await dialog.getByRole('radio', { name: 'Other days' }).check()
    await dialog.getByLabel('From').fill(day(9))
    await dialog.getByLabel('To', { exact: true }).fill(day(8))
    await expect(dialog.getByText(/Choose two days/).first()).toBeVisible()
    await dialog.getByLabel('To', { exact: true }).fill(day(10))
    await expectSound(page)
    await dialog.getByRole('button', { name: 'Ask the desk' }).click()
    await expect(dialog.getByText(/has a visit to book in these days already/)).toBeVisible()
    await expect(dialog.getByLabel('From')).toHaveValue(day(9))
    await dialog.getByLabel('From').fill(day(30))
    await dialog.getByLabel('To', { exact: true }).fill(day(33))
    await dialog.getByRole('button', { name: 'Ask the desk' }).click()
    await expect(dialog).toHaveCount(0)
    expect(await waiting()).toHaveLength(2)
  })

  await test.step('C is her number, L her last log', async () => {
    await page.keyboard.press('c')
    await expect(pane.getByRole('link', { name: /Call/ })).toBeFocused()
    await page.keyboard.press('l')
    await expect(patient(page)).toContainText('Ava Visit')
    await expect(page.getByRole('heading', { name: 'Latest sessions' })).toBeInViewport()
    expect(new URL(page.url()).hash).toBe('#logs')
  })
})

test('a visit is asked for on a narrow screen in French, in the dark', async ({
  page,
  request,
}) => {
  const { email, physio } = await makePhysio(request)
  await register(physio, 'Roy')
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 320, height: 640 })
  await signIn(page, email)
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('besoin de vous')

  await page.keyboard.press('b')

  await expect(page.getByRole('dialog')).toContainText('Demander un suivi')
  await page.getByRole('radio', { name: 'D’autres jours' }).check()
  await expectSound(page)
  await expectNoEnglish(page)
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/ask-320-fr-dark.png` })
})

test('when the stream of changes is refused the list is asked for, and when it is back it is told', async ({
  browser,
  request,
}) => {
  test.setTimeout(240_000)
  const { email, physio } = await makePhysio(request)
  const page = await personAt(browser, email)
  const refused = '**/api/v1/worklist/changes'
  await page.context().route(refused, (route) => route.abort())
  await page.reload()
  await expect(page.getByText('Nobody needs you now')).toBeVisible()
  const foot = page.getByText(/^Updated /)
  await expect(foot).not.toContainText('live')
  let loads = 0
  page.on('load', () => {
    loads += 1
  })

  await register(physio, 'Polled')

  // Asked for every half minute.
  await expect(page.getByRole('row', { name: /Ava Polled/ })).toBeVisible({ timeout: 40_000 })
  await expect(foot).not.toContainText('live')
  await page.context().unroute(refused)
  await expect(foot).toContainText('live', { timeout: 90_000 })
  await register(physio, 'Told')
  await expect(page.getByRole('row', { name: /Ava Told/ })).toBeVisible({ timeout: 10_000 })
  expect(loads).toBe(0)
  await page.context().close()
})

test('an empty list says who is next and when, and a list that cannot be renewed that it is offline', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const { email, physio } = await makePhysio(request)
  await signIn(page, email)
  await expect(page.getByRole('heading', { name: 'Nothing to review' })).toBeVisible()
  await expect(page.getByText(/^Next: /)).toHaveCount(0)
  await expectSound(page)
  const { episodeId } = await register(physio, 'Later')
  const back = day(3)
  const snooze = { until: back, reason: 'Tests again then' }
  expect((await physio.post(`/episodes/${episodeId}/snoozes`, snooze)).status).toBe(201)

  const weekday = new Intl.DateTimeFormat('en-CA', { weekday: 'long', timeZone: 'UTC' })
  await expect(
    page.getByText(new RegExp(`^Next: Ava Later, ${weekday.format(new Date(back))}, `, 'u')),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open Ava Later' })).toBeVisible()
  await expectSound(page)
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/empty-next.png` })

  await register(physio, 'Now')
  const row = page.getByRole('row', { name: /Ava Now/ })
  await expect(row).toBeVisible()
  await page.context().setOffline(true)
  const look = () => page.evaluate(() => void window.dispatchEvent(new Event('visibilitychange')))
  await look()
  await expect(page.getByText(/^As of .*, offline/)).toBeVisible({ timeout: 20_000 })
  await expect(row).toBeVisible()
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/offline.png` })
  await page.context().setOffline(false)
  await look()
  await expect(page.getByText(/^As of .*, offline/)).toHaveCount(0)
  await expect(row).toBeVisible()
})
