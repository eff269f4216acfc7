/// <reference lib="dom" />
import type { Page } from '@playwright/test'

/** Enough for every screen but the plan's grid, whose cells are alike. */
const MOST_STOPS = 80

/** Tabs once through the page; what is wrong with how each stop shows that it has the focus. */
export async function focusFaults(page: Page): Promise<{ stops: number; faults: string[] }> {
  await page.evaluate(() => {
    scrollTo(0, 0)
    const { activeElement } = document
    if (activeElement instanceof HTMLElement) activeElement.blur()
  })
  const faults: string[] = []
  let stops = 0
  for (; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab')
    const fault = await page.evaluate(faultOfFocused)
    if (fault === 'the end') break
    if (fault !== null) faults.push(fault)
  }
  return { stops, faults }
}

/** Run in the page. */
function faultOfFocused(): string | null {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused === document.body) return 'the end'
  if (focused.dataset['wasFocused'] !== undefined) return 'the end'
  focused.dataset['wasFocused'] = ''
  const name = focused.outerHTML.slice(0, 160)

  // A control drawn by its label shows the focus there.
  const label = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : []
  const beside = [
    focused.nextElementSibling,
    focused.parentElement,
    focused.parentElement?.parentElement,
  ]
  const places = [focused, ...label, ...beside].filter((one) => one instanceof HTMLElement)
  // A row's button covers the row with what comes after it.
  const shows = places.find((one) =>
    [null, '::before', '::after'].some((part) => {
      const { boxShadow, outlineStyle, outlineWidth } = getComputedStyle(one, part)
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      )
    }),
  )
  if (!shows) return `shows no focus: ${name}`

  const { bottom, left, right, top } = shows.getBoundingClientRect()
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)
    return `is outside of the window: ${name}`

  const inside = (from: number, to: number, most: number) =>
    [0.1, 0.5, 0.9].map((share) => from + (to - from) * share).filter((at) => at > 0 && at < most)
  const points = inside(left, right, innerWidth).flatMap((x) =>
    inside(top, bottom, innerHeight).map((y) => document.elementFromPoint(x, y)),
  )
  const isSeen = points.some(
    (at) => at && places.some((one) => one.contains(at) || at.contains(one)),
  )
  return isSeen ? null : `is covered: ${name}`
}
