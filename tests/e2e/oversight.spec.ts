import { expect, type Page, test } from '@playwright/test'
import { newDraft } from './new-draft.ts'
import { expectSound, personAt } from './support.ts'

const SHOTS = process.env['SHOTS']

async function look(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
}

test('a physio reads what was overridden and what became of everybody, and tries other settings', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const physio = await personAt(browser, 'physio@demo.restride.test')
  await physio.getByRole('link', { name: 'Oversight' }).click()

  await expect(physio.getByRole('heading', { level: 1, name: 'Oversight' })).toBeVisible()
  await expect(physio.getByText('Of the patients in your care')).toBeVisible()
  await expect(physio.getByText('Half were cleared by')).toBeVisible()
  await expectSound(physio)

  await physio.getByRole('button', { name: 'Compare' }).click()
  await expect(physio.getByText('No suggestion would change.')).toBeVisible()
  const freshness = physio.getByRole('spinbutton').first()
  await freshness.fill('7')
  await freshness.press('Tab')
  await expect(physio.getByText('What you try changed since. Compare again.')).toBeVisible()
  await physio.getByRole('button', { name: 'Compare' }).click()
  await expect(physio.getByText(/courses of care looked at/u)).toBeVisible()
  await expect(physio.getByLabel('Why the clinic changes them')).toHaveCount(0)
  await expectSound(physio)
  await look(physio, 'oversight-physio')

  // Prolapse is not asked by the older rules: what is on hold by the newer ones would be incomplete.
  await physio.goto(`${await newDraft(physio, 'Tremblay')}?section=pelvicFloor`)
  await physio.getByRole('group', { name: 'Stage' }).getByText('III', { exact: true }).click()
  await physio.getByRole('button', { name: /^Finish and see result/u }).click()
  await physio.getByRole('button', { name: /^Sign/u }).click()
  await physio.waitForURL('**/patients/**')
  await physio.getByRole('link', { name: 'Oversight' }).click()
  await physio.getByLabel('Version of the rules').selectOption('0.9.0, older')
  await expect(physio.getByText('No newer version has been published')).toBeVisible()
  await physio.getByRole('button', { name: 'Compare' }).click()
  await expect(physio.getByText('against rules 0.9.0')).toBeVisible()
  await expect(physio.getByText('1 would be judged otherwise.')).toBeVisible()
  await expect(physio.getByText('Hold → Incomplete: 1')).toBeVisible()
  await expect(physio.getByRole('link', { name: 'Ines Tremblay' })).toBeVisible()
  await expect(physio.getByText('Prolapse on examination: 1')).toBeVisible()
  await expect(physio.getByText('Prolapse on examination: not met → not asked.')).toBeVisible()
  await physio
    .getByText(/more differ, and decide nothing/u)
    .first()
    .press('Enter')
  await expectSound(physio)
  await look(physio, 'oversight-older-rules')

  await physio.setViewportSize({ width: 320, height: 640 })
  await physio.emulateMedia({ colorScheme: 'dark' })
  await physio.getByRole('button', { name: 'FR Français' }).click()
  await expect(physio.getByRole('heading', { level: 1, name: 'Bilans' })).toBeVisible()
  await expectSound(physio)
  await look(physio, 'oversight-fr-320-dark')
  await physio.getByRole('button', { name: 'EN English' }).click()
  await expect(physio.getByRole('heading', { level: 1, name: 'Oversight' })).toBeVisible()
  await physio.context().close()
})

test('an administrator sees counts alone, and publishes only what was compared', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const admin = await personAt(browser, 'admin@demo.restride.test')
  await admin.goto('/oversight')

  await expect(admin.getByText('Fewer than five are not shown.')).toBeVisible()
  await expect(admin.getByText('fewer than 5').first()).toBeVisible()
  const freshness = admin.getByRole('spinbutton').first()
  await freshness.fill('7')
  await freshness.press('Tab')
  await expect(admin.getByRole('button', { name: 'Publish these settings' })).toHaveCount(0)
  await admin.getByRole('button', { name: 'Compare' }).click()
  await admin.getByRole('button', { name: 'Publish these settings' }).click()
  await expect(admin.getByText('Say why')).toBeVisible()
  await expect(admin.getByRole('heading', { name: 'Whose' })).toHaveCount(0)
  await expectSound(admin)
  await look(admin, 'oversight-admin')
  await admin.getByLabel('Version of the rules').selectOption('0.9.0, older')
  await admin.getByRole('button', { name: 'Compare' }).click()
  await expect(admin.getByText('Nothing is published here')).toBeVisible()
  await expect(admin.getByRole('button', { name: 'Publish these settings' })).toHaveCount(0)
  await expect(admin.getByRole('heading', { name: 'Whose' })).toHaveCount(0)
  await admin.context().close()
})
