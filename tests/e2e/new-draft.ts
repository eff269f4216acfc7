import type { Page } from '@playwright/test'

/** A patient of her own, so that no other journey meets the draft; opens it at a section. */
export async function newDraft(
  page: Page,
  familyName: string,
  language: 'English' | 'French' = 'English',
): Promise<string> {
  await page.goto('/patients/new')
  await page.getByLabel('Given name').fill('Ines')
  await page.getByLabel('Family name').fill(familyName)
  await page.getByLabel('Her date of birth').fill('1991-03-02')
  await page.getByRole('radio', { name: language }).check()
  await page.getByRole('radio', { name: 'Call', exact: true }).check()
  await page.getByLabel('Phone').fill('780-555-0188')
  await page.getByLabel('Location').selectOption('Riverbend')
  await page.getByLabel('Day of the birth').fill('2026-06-01')
  await page.getByLabel('Her goal').fill('Run again')
  await page.getByRole('button', { name: 'Register and open the episode' }).click()
  await page.getByRole('button', { name: /^Assess/ }).click()
  await page.waitForURL('**/assessments/**')
  return page.url().split('?')[0] ?? ''
}
