import { type Browser, expect, type Page, test } from '@playwright/test'
import {
  SCREENS,
  type Screen,
  type ScreenName,
  type State,
  STATES,
} from '../../apps/dashboard/src/pages/states/screens.ts'
import { expectNoEnglish } from '../e2e/no-english.ts'
import { expectUnclipped } from '../e2e/support.ts'
import { approve, approvedBrowser, approvedPictures } from './approved-pictures.ts'
import { axeFindings } from './axe.ts'
import { type Fingerprint, fingerprintOf } from './fingerprint.ts'
import { leave } from './left-pictures.ts'
import { openState, still } from './open-state.ts'
import { decodePng } from './png.ts'
import { changesOf, type Change } from './changes.ts'
import { takePicture } from './take-picture.ts'
import { LANGS, SCHEMES, SIZES } from './views.ts'

/** `take` leaves every picture to be looked at, `approve` also writes down how they look; else they are compared. */
const MODE = process.env['PICTURES'] ?? 'compare'
/** Tall enough that no bar lies over the text: what is covered has no contrast that axe could measure. */
const TALL = 6000

type Taken = { picture: Buffer; fingerprint: Fingerprint }

for (const screen of Object.keys(SCREENS) as ScreenName[]) {
  test(`${screen} looks in every state as it was approved`, async ({ browser }) => {
    test.setTimeout(900_000)
    const page = await openBrowser(browser)
    const taken = new Map<string, Taken>()
    for (const lang of LANGS) {
      for (const state of statesOf(SCREENS[screen])) {
        await openState(page, { screen, state, lang })
        for (const one of await takeViews(page)) taken.set(`${state} ${one.view} ${lang}`, one)
        await expectAccessible(page, lang)
        if (lang === 'fr') await expectNoEnglish(page)
      }
    }
    await page.context().close()
    conclude(screen, taken, browser.version())
  })
}

function statesOf({ without }: Screen): State[] {
  return STATES.filter((state) => without[state] === undefined)
}

async function openBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  return context.newPage()
}

async function takeViews(page: Page): Promise<(Taken & { view: string })[]> {
  const views = []
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await still(page)
      const picture = await takePicture(page)
      const fingerprint = fingerprintOf(decodePng(picture))
      views.push({ view: `${size.width} ${colorScheme}`, picture, fingerprint })
    }
    await expectUnclipped(page)
  }
  return views
}

async function expectAccessible(page: Page, lang: string): Promise<void> {
  for (const { width } of SIZES) {
    await page.setViewportSize({ width, height: TALL })
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await still(page)
      const found = await axeFindings(page)
      const at = `${page.url()} ${width} ${colorScheme} ${lang}`
      expect.soft({ at, found }).toEqual({ at, found: [] })
    }
  }
}

function conclude(screen: ScreenName, taken: ReadonlyMap<string, Taken>, version: string): void {
  if (MODE === 'approve' && test.info().errors.length === 0) approve(screen, taken, version)
  const approved = approvedPictures(screen)
  const changes = changesOf(approved, taken)
  const left = MODE === 'compare' ? changes.map(({ name }) => name) : [...taken.keys()]
  for (const name of left) leave(screen, name, taken.get(name)?.picture, approved.get(name))
  expect(sentences(changes, version)).toEqual([])
}

function sentences(changes: readonly Change[], version: string): string[] {
  const told = changes.map(({ name, why }) => `${name}: ${why}`)
  const before = approvedBrowser()
  const isOther = version.split('.')[0] !== before.split('.')[0]
  return told.length > 0 && isOther
    ? [`Chromium is ${version}, and they were approved in ${before}`, ...told]
    : told
}
