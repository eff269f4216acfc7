import { expect, test } from '@playwright/test'
import { SCREENS, type ScreenName } from '../../apps/dashboard/src/pages/states/screens.ts'
import { focusFaults } from './focus-faults.ts'
import { openState } from './open-state.ts'
import { SCHEMES } from './views.ts'

const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 320, height: 640 },
]

for (const screen of Object.keys(SCREENS) as ScreenName[]) {
  test(`${screen} shows where the focus is, all the way through`, async ({ browser }) => {
    test.setTimeout(600_000)
    for (const viewport of WINDOWS) {
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
        const page = await context.newPage()
        await openState(page, { screen, state: 'many', lang: 'en' })
        const { faults, stops } = await focusFaults(page)
        const at = `${viewport.width} ${colorScheme}`
        expect.soft({ at, faults }).toEqual({ at, faults: [] })
        expect(stops).toBeGreaterThan(0)
        await context.close()
      }
    }
  })
}
