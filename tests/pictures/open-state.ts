/// <reference lib="dom" />
import { expect, type Page } from '@playwright/test'
import type { ScreenName, State } from '../../apps/dashboard/src/pages/states/screens.ts'

const QUIET_MS = 60
/** The skeleton comes only after a pause. */
const QUIET_BEFORE_SKELETON_MS = 1200
const LONGEST_MS = 10_000

/** Opens a screen in a state and waits until nothing on it changes any more. */
export async function openState(
  page: Page,
  { lang, screen, state }: { screen: ScreenName; state: State; lang: string },
): Promise<void> {
  await page.goto(`/__states?screen=${screen}&state=${state}&lang=${lang}`)
  await page.waitForURL((url) => url.pathname !== '/__states')
  if (state !== 'loading') await expect(page.locator('output[data-shape]')).toHaveCount(0)
  await still(page, state === 'loading' ? QUIET_BEFORE_SKELETON_MS : QUIET_MS)
  const html = page.locator('html')
  await expect(html).toHaveAttribute('lang', lang === 'fr' ? /^fr/u : /^en/u)
  // Else: record again with node scripts/record-screens.ts.
  expect(await html.getAttribute('data-not-recorded')).toBeNull()
}

/** Nothing has changed for this long, and every letter and fade is there. */
export async function still(page: Page, quietMs = QUIET_MS): Promise<void> {
  await page.evaluate(
    async ([quiet, longest]) => {
      await document.fonts.ready
      const startedAt = performance.now()
      let changedAt = startedAt
      const watcher = new MutationObserver(() => (changedAt = performance.now()))
      watcher.observe(document, {
        attributes: true,
        childList: true,
        characterData: true,
        subtree: true,
      })
      while (performance.now() - changedAt < quiet && performance.now() - startedAt < longest)
        await new Promise((resolve) => setTimeout(resolve, 20))
      watcher.disconnect()
      const endless = (animation: Animation) =>
        animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY
      const ending = document.getAnimations().filter((animation) => !endless(animation))
      await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)))
    },
    [quietMs, LONGEST_MS] as const,
  )
}
