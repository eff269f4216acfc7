import { expect, type Page, test } from '@playwright/test'
import { expectSound, personAt } from './support.ts'

/** She reads French, on a small phone. The warning sign comes last: should it arrive, her running is paused. */
const HER = 'patient2@demo.restride.test'
const SMALL = { width: 320, height: 640 }

/** Her page ends before her network is back: closing a context lifts its offline first, and her phone would send. */
async function leave(her: Page): Promise<void> {
  await her.goto('about:blank')
  await her.context().close()
}

test('what kind of pain it is can be told after the log', async ({ browser }) => {
  const her = await personAt(browser, HER, SMALL)
  await her.goto('/log')
  await expect(her.getByRole('button', { name: 'Bien', exact: true })).toBeVisible()
  await her.context().setOffline(true)
  await her.getByRole('button', { name: 'Bien', exact: true }).click()
  await her.getByRole('checkbox', { name: 'Douleur' }).check()
  await her.getByRole('button', { name: 'Enregistrer' }).click()

  await her.getByRole('button', { name: 'Elle me fait boiter' }).click()
  await expectSound(her)
  await her.getByRole('button', { name: 'Enregistrer' }).click()

  await expect(her.getByRole('heading', { level: 1 })).toHaveText('Deux jours sans courir.')
  await leave(her)
})

test('without network her phone answers at once, and the gravest sign wins', async ({
  browser,
}) => {
  const her = await personAt(browser, HER, SMALL)
  await her.goto('/feel-wrong')
  await expect(her.getByRole('heading', { level: 1 })).toBeVisible()
  await her.context().setOffline(true)

  await test.step('what has changed costs no tap until she wants it', async () => {
    const operation = her.getByRole('checkbox', { name: 'Une opération' })
    await expect(operation).toHaveCount(0)
    await her.getByRole('button', { name: 'Quelque chose a changé?' }).click()
    await operation.check()
    await expectSound(her)
  })

  await test.step('a warning sign beside it gives the emergency text', async () => {
    await her.getByRole('checkbox', { name: 'Douleur à la poitrine ou cœur qui bat vite' }).check()
    await her.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(her.getByRole('heading', { level: 1 })).toHaveText(
      'Demandez de l’aide maintenant.',
    )
    await expect(her.getByText('Appelez le 911 maintenant.').first()).toBeVisible()
    await expect(her.getByText(/Enregistré sur ce téléphone/).first()).toBeVisible()
  })
  await leave(her)
})
