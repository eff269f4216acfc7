/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { isReviewed } from '../e2e/support.ts'

type Found = Pick<Awaited<ReturnType<AxeBuilder['analyze']>>, 'incomplete' | 'violations'>
/** Its own program, once it is in the page. */
declare const axe: { run: (where: Document, how: object) => Promise<Found> }

const ofPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const SOURCE = readFileSync(ofPlaywright.resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong or leaves undecided in the page as it stands; its program is brought once a page. */
export async function axeFindings(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(SOURCE)
  const found = await page.evaluate(
    (tags) =>
      axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations', 'incomplete'],
      }),
    TAGS,
  )
  const undecided = found.incomplete
    .map((one) => ({ ...one, nodes: one.nodes.filter(({ html }) => !isReviewed(one.id, html)) }))
    .filter(({ nodes }) => nodes.length > 0)
  return [...found.violations, ...undecided].map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}
