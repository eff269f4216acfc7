/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test'
import { journeyDay } from '../support/journey-zone.ts'
import { expectSound, personAt, PHONE, signIn } from './support.ts'

test('two tabs on one draft: nobody’s words are lost', async ({ browser }) => {
  const first = await personAt(browser, 'physio@demo.restride.test')
  await first.getByText('Gita Menon').first().click()
  await first
    .getByRole('link', { name: /^Assess/ })
    .or(first.getByRole('button', { name: /^Assess/ }))
    .first()
    .click()
  await first.waitForURL('**/assessments/**')
  const [draft] = first.url().split('?')
  const second = await personAt(browser, 'physio@demo.restride.test')
  await Promise.all([first, second].map((page) => page.goto(`${draft}?section=notes`)))
  const notes = (page: typeof first) => page.getByRole('textbox', { name: 'Anything else' })
  const leaking = (page: typeof first) => page.getByRole('group', { name: 'Leaking pee' })

  await test.step('different answers both stay', async () => {
    await notes(first).fill('Calf tires first')
    await second.goto(`${draft}?section=symptoms`)
    await leaking(second).getByRole('radio', { name: 'No', exact: true }).check()
    await expect(second.getByText(/^Saved/).first()).toBeVisible()
    await expect(first.getByText(/^Saved/).first()).toBeVisible()
    await first.goto(`${draft}?section=symptoms`)
    await expect(leaking(first).getByRole('radio', { name: 'No', exact: true })).toBeChecked()
    await first.goto(`${draft}?section=notes`)
    await expect(notes(first)).toHaveValue('Calf tires first')
  })

  await test.step('two versions of one answer are both shown, and a person chooses', async () => {
    await second.goto(`${draft}?section=notes`)
    await expect(notes(second)).toHaveValue('Calf tires first')
    await second.context().setOffline(true)
    await notes(second).fill('From the second tab')
    await notes(first).fill('From the first tab')
    await expect(first.getByText(/^Saved/).first()).toBeVisible()
    await expect(second.getByText(/Kept on this device/).first()).toBeVisible()
    await second.context().setOffline(false)
    await expect(second.getByText('From the first tab').first()).toBeVisible()
    await expect(second.getByText('From the second tab').first()).toBeVisible()
    await expectSound(second)
  })
  await first.context().close()
  await second.context().close()
})

test('a log made without network arrives once, after reloads and retries', async ({ browser }) => {
  const her = await personAt(browser, 'patient@demo.restride.test', PHONE)
  await expect(her.getByRole('heading', { level: 1 })).toContainText('Run 45 seconds')
  await her.getByRole('link', { name: 'Log' }).click()
  await her.getByText('Good', { exact: true }).first().click()
  await her.context().setOffline(true)
  await her.getByText('None of these', { exact: true }).click()
  await her.getByRole('button', { name: 'Save' }).click()
  await expect(her.getByText(/Saved on this phone/).first()).toBeVisible()
  await her.context().setOffline(false)
  await her.reload()
  await her.reload()

  // It may still be on its way: first it arrives, and then it is still one.
  await expect.poll(() => logsOfToday(her)).toBe(1)
  await her.reload()
  await expect(her.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await logsOfToday(her)).toBe(1)
  await her.context().close()
})

test('a tab closed without network keeps the draft for the next one', async ({ page, context }) => {
  await signIn(page, 'physio2@demo.restride.test')
  await page.getByText('Dana Fox').first().click()
  await page
    .getByRole('link', { name: /^Assess/ })
    .or(page.getByRole('button', { name: /^Assess/ }))
    .first()
    .click()
  await page.waitForURL('**/assessments/**')
  const [draft] = page.url().split('?')
  await page.goto(`${draft}?section=notes`)
  const notes = page.getByRole('textbox', { name: 'Anything else' })
  await expect(notes).toBeVisible()
  await context.setOffline(true)
  await notes.fill('Typed on the train')
  await expect(page.getByText(/Kept on this device/).first()).toBeVisible()
  await page.close()
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto(`${draft}?section=notes`)

  await expect(again.getByRole('textbox', { name: 'Anything else' })).toHaveValue(
    'Typed on the train',
  )
  await expect(again.getByText(/^Saved/).first()).toBeVisible()
})

async function logsOfToday(page: Page): Promise<number> {
  const days: string[] = await page.evaluate(async () => {
    const refreshed = await fetch('/api/v1/auth/refresh', { method: 'POST' })
    const { accessToken } = await refreshed.json()
    const answer = await fetch('/api/v1/me/session-logs', {
      headers: { authorization: `Bearer ${accessToken}` },
    })
    return (await answer.json()).items.map(({ doneOn }: { doneOn: string }) => doneOn)
  })
  const today = journeyDay()
  return days.filter((day) => day === today).length
}
