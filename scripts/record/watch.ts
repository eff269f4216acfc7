/// <reference lib="dom" />
import type { Browser, Page, Response } from '@playwright/test'
import { signIn } from '../../tests/e2e/support.ts'
import { bodyOf, keptHeaders, type Recorded } from './caller.ts'

const PREFIX = '/api/v1'
/** Asked whoever is there; the states page brings its own session. */
const OF_THE_SESSION = ['/auth/refresh', '/auth/login']
const QUIET_MS = 1500

/** A browser at the desk, signed in, whose clock stands still. */
export async function browserOf(
  browser: Browser,
  { address, email, now }: { address: string; email: string | null; now: Date },
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1366, height: 768 },
    locale: 'en-CA',
    timezoneId: 'America/Edmonton',
    reducedMotion: 'reduce',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36',
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(now)
  if (email !== null) await signIn(page, email)
  return page
}

/** What the page at this address asks for, and what the server says. */
export async function watch(page: Page, path: string): Promise<Recorded[]> {
  const coming: Promise<Recorded | null>[] = []
  let lastAskedAt = Date.now()
  const noteRequest = () => (lastAskedAt = Date.now())
  const noteResponse = (response: Response) => coming.push(recordedOf(response))
  page.on('request', noteRequest)
  page.on('response', noteResponse)
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForFunction(() => document.querySelector('output[data-shape]') === null)
  lastAskedAt = Date.now()
  do {
    await Promise.all(coming)
    await page.waitForTimeout(QUIET_MS / 4)
  } while (Date.now() - lastAskedAt < QUIET_MS)
  page.off('request', noteRequest)
  page.off('response', noteResponse)
  const asked = (await Promise.all(coming)).filter((one) => one !== null)
  return [...new Map(asked.map((one) => [one.ask, one])).values()].toSorted((one, other) =>
    one.ask < other.ask ? -1 : 1,
  )
}

async function recordedOf(response: Response): Promise<Recorded | null> {
  const { pathname, search } = new URL(response.url())
  const path = pathname.slice(PREFIX.length)
  if (!pathname.startsWith(PREFIX) || OF_THE_SESSION.some((one) => path.startsWith(one)))
    return null
  const headers = keptHeaders(await response.allHeaders())
  // A stream has no end that could be waited for.
  const isStream = headers['content-type']?.startsWith('text/event-stream') === true
  const body = isStream ? 'retry: 2000\n\n' : bodyOf(await response.text())
  return {
    ask: `${response.request().method()} ${path}${search}`,
    status: response.status(),
    headers,
    body,
  }
}
