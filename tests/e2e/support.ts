/// <reference lib="dom" />
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'
import { JOURNEY_ZONE } from '../support/journey-zone.ts'

const PASSWORD = 'restride-demo'

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** Another person at another screen. */
export async function personAt(
  browser: Browser,
  email: string,
  viewport = { width: 1366, height: 768 },
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-CA',
    timezoneId: JOURNEY_ZONE,
  })
  const page = await context.newPage()
  await signIn(page, email)
  return page
}

/** Everything asked for has come, but for what never ends: the worklist is told of changes for as long as it is open. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const last = performance.getEntriesByType('resource').at(-1)
    const quiet =
      performance.now() - (last instanceof PerformanceResourceTiming ? last.responseEnd : 0)
    return quiet > 500 && document.querySelector('output[data-shape]') === null
  })
}

export const PHONE = { width: 360, height: 640 }

/** Looked at by a person and found right; axe cannot decide them. */
const REVIEWED = [
  // Blocks of the week's picture lie over its lines; their colours are tokens of 7:1, and a text stands beside it.
  { rule: 'color-contrast', html: 'data-look="' },
  // Words inside a picture drawn as SVG, in tokens of 4.5:1 and more; the table under it holds the same.
  { rule: 'color-contrast', html: '<text class="' },
  // A tab half scrolled out of its row, in the colours of its neighbours.
  { rule: 'color-contrast', html: 'data-scrolls="' },
]

export function isReviewed(rule: string, html: string): boolean {
  return REVIEWED.some((one) => one.rule === rule && html.includes(one.html))
}

/** axe finds nothing, neither wrong nor undecided; nothing is clipped and nothing scrolls sideways. */
export async function expectSound(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 1366, height: 768 }
  await expectUnclipped(page)
  // Tall enough that no bar lies over the text: what is covered has no contrast that axe could measure.
  await page.setViewportSize({ width: size.width, height: 6000 })
  await page.evaluate(() => scrollTo(0, 0))
  // A fade half done has other colours than the page will have.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  )
  const { incomplete, violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const undecided = incomplete
    .map((one) => ({ ...one, nodes: one.nodes.filter(({ html }) => !isReviewed(one.id, html)) }))
    .filter(({ nodes }) => nodes.length > 0)
  const named = (found: typeof violations) =>
    found.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    )
  expect
    .soft({ at: page.url(), violations: named(violations), incomplete: named(undecided) })
    .toEqual({
      at: page.url(),
      violations: [],
      incomplete: [],
    })
  await page.setViewportSize(size)
}

export async function expectUnclipped(page: Page): Promise<void> {
  expect
    .soft({ at: page.url(), clipped: await clipped(page) })
    .toEqual({ at: page.url(), clipped: [] })
  expect
    .soft({ at: page.url(), broken: await brokenWords(page) })
    .toEqual({ at: page.url(), broken: [] })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft({ at: page.url(), overflow }).toEqual({ at: page.url(), overflow: 0 })
}

/** Words of names and headings that had no room on one line; an e-mail address may be broken. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = []
    const range = document.createRange()
    for (const element of document.querySelectorAll(
      'a, button, label, legend, th, dt, h1, h2, h3',
    )) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const node = texts.currentNode
        const text = node.textContent ?? ''
        for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
          if (tops.size > 1 && !text.includes('@')) broken.push(`${word} in ${text}`)
        }
      }
    }
    return broken
  })
}

/** Text that its own box cuts off, or that leaves it. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => {
        const style = getComputedStyle(element)
        const cuts = ['hidden', 'clip'].includes(style.overflowX)
        const isText = element.childElementCount === 0 && style.display !== 'inline'
        const isHidden = style.clipPath !== 'none' || element.closest('svg') !== null
        return (cuts || isText) && !isHidden
      })
      .map(
        (element) =>
          `${element.tagName} ${element.textContent?.slice(0, 40)} ${element.scrollWidth}>${element.clientWidth}`,
      ),
  )
}
