import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import {
  SCREENS,
  type Screen,
  type ScreenName,
  TAKES,
} from '../apps/dashboard/src/pages/states/screens.ts'
import { command } from './command.ts'
import { findChromium } from './find-chromium.ts'
import { type Caller, callerAs, type Recorded } from './record/caller.ts'
import { findPlaces, NEW_TO_IT, type Place } from './record/places.ts'
import { startProduct } from './record/product.ts'
import { steadyText } from './record/steady.ts'
import { browserOf, watch } from './record/watch.ts'

const FOLDER = join(import.meta.dirname, '../apps/dashboard/src/pages/states/recorded')
/** A Monday afternoon in the clinic; it has to be past. */
const NOW = new Date('2026-11-23T21:30:00.000Z')
const PASSWORD = 'restride-demo'
/** What tells who has looked: before all the others look. */
const BEFORE_OTHERS = new Set<ScreenName>([
  'audit',
  'unlinked-access',
  'access',
  'my-access',
  'my-record',
])
const log = (line: string) => console.error(`restride: ${line}`)

/** Records anew what the server says to every screen of `screens.ts`: node scripts/record-screens.ts. */
await command(async () => {
  const executablePath = findChromium(log)
  if (executablePath === null) throw new Error('There is no Chromium to open the screens in')
  const startedAt = new Date()
  const product = await startProduct(NOW, PASSWORD, log)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const texts = await recordAll(product.address, browser)
    mkdirSync(FOLDER, { recursive: true })
    for (const name of readdirSync(FOLDER)) rmSync(join(FOLDER, name))
    for (const [name, text] of texts)
      writeFileSync(join(FOLDER, `${name}.json`), steadyText(text, NOW, startedAt))
    log(`${texts.size} files recorded`)
  } finally {
    await browser.close()
    await product.close()
  }
})

async function recordAll(address: string, browser: Browser): Promise<Map<string, string>> {
  const callers = new Map<string, Promise<Caller>>()
  const pages = new Map<string | null, Promise<Page>>()
  const as = (email: string) =>
    remember(callers, email, async () => {
      const caller = await callerAs(address, email, PASSWORD)
      return email === NEW_TO_IT ? caller : caller.afterTour()
    })
  const at = (email: string | null) =>
    remember(pages, email, () => browserOf(browser, { address, email, now: NOW }))
  const texts = new Map<string, string>()
  const places = await findPlaces(as)
  for (const [screen, { denied, take, email, path }] of wantedOf(places)) {
    log(`${screen}, ${take}`)
    const session = email === null ? null : withoutToken((await as(email)).session)
    const answers = await watch(await at(email), path)
    const refused = denied === null ? [] : await refusals(await as(denied), answers)
    texts.set(`${screen}.${take}`, jsonOf({ at: NOW, path, session, answers, refused }))
  }
  return texts
}

/** What `screens.ts` lists. */
function wantedOf(places: Readonly<Record<ScreenName, Place>>) {
  const all = Object.entries(SCREENS) as [ScreenName, Screen][]
  const isBefore = ([screen]: [ScreenName, Screen]) => BEFORE_OTHERS.has(screen)
  const ordered = [...all.filter(isBefore), ...all.filter((one) => !isBefore(one))]
  return ordered.flatMap(([screen, { without }]) =>
    TAKES.filter((take) => without[take] === undefined).map((take) => {
      const { denied, takes } = places[screen]
      const found = takes[take]
      if (!found) throw new Error(`places.ts does not say where ${screen}, ${take} is`)
      const [email, path] = found
      return [screen, { take, email, path, denied: take === 'many' ? denied : null }] as const
    }),
  )
}

function remember<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
) {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

/** What somebody who may not is told when she asks for the same, where it is something else. */
async function refusals(caller: Caller, answers: readonly Recorded[]): Promise<Recorded[]> {
  const told: Recorded[] = []
  for (const { ask, body } of answers) {
    if (!ask.startsWith('GET ') || ask.endsWith('/changes')) continue
    const answer = await caller.get(ask.slice('GET '.length))
    if (JSON.stringify(answer.body) !== JSON.stringify(body)) told.push(answer)
  }
  return told
}

function withoutToken(session: unknown): unknown {
  return { ...Object(session), accessToken: 'recorded' }
}

function jsonOf(recording: unknown): string {
  return `${JSON.stringify(recording, null, 1)}\n`
}
