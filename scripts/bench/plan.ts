import type { Page } from '@playwright/test'
import { addDays } from '@restride/rules/plain-date'
import { clear } from '../../tests/support/chain.ts'
import { makePatient, openEpisode } from '../../tests/support/episodes.ts'
import { callOver } from './call-over.ts'
import { atLeast, type Bench, inChromium, signInOn, timed } from './in-chromium.ts'
import { collectPaints, takePaints } from './paints.ts'

const WEEKS = 36
const SESSIONS = 4
const AMONG = `in ${WEEKS} weeks of ${SESSIONS} sessions`
const WEEKS_SINCE_BIRTH = 16
const ROUNDS = 12
/** Round the grid: over its rows and columns, and back to where it began. */
const ARROWS = ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowUp']
/** The last breaks a limit, for which a reason is asked then. */
const FIGURES = ['12', '9', '15', '30']
const WORDS = 'She ran forty kilometres a week before, and slept well.'
const MOVE_GOAL_MS = 50
const ECHO_GOAL_MS = 100

/** A plan of 36 weeks in Chromium: from a key to the picture that shows what it did. */
export async function run(): Promise<void> {
  await inChromium(async (bench) => {
    const { page } = bench
    await openPlan(bench)
    await timed(page, { what: 'cell move', goal: MOVE_GOAL_MS, among: AMONG }, timeMoves)
    const echo = { goal: ECHO_GOAL_MS, among: AMONG }
    await timed(page, { what: 'echo of a figure', ...echo }, timeFigures)
    await timed(page, { what: 'echo of a reason', ...echo }, timeReason)
  })
}

/** Made as a physiotherapist makes it, so that the editor judges what it judges every day. */
async function openPlan({ address, clinic, owner, page }: Bench): Promise<void> {
  const physio = await callOver(address, clinic.physio.email)
  const today = new Date().toISOString().slice(0, 10)
  const patientId = await makePatient(owner, clinic)
  const bornOn = addDays(today, -7 * WEEKS_SINCE_BIRTH)
  const episodeId = await openEpisode(physio, patientId, { bornOn })
  const chain = { patientId, episodeId, email: '' }
  await clear(physio, chain, { reviewOn: addDays(today, 21) })
  const plan = { startsOn: today, startLevel: '1', sessionsPerWeek: SESSIONS }
  const made = await physio.post(`/episodes/${episodeId}/plans`, plan)
  if (made.status !== 201) throw new Error(made.text)
  await signInOn(page, address, clinic.physio.email)
  await page.goto(`${address}/plans/${made.body.id}`)
  await page.getByRole('button', { name: `Show all ${WEEKS} weeks` }).click()
  const cells = await page.locator('[data-cell]').count()
  if (cells < WEEKS * SESSIONS) throw new Error(`The grid shows ${cells} cells`)
}

const cell = (page: Page, week: number, index: number) =>
  page.locator(`[data-cell="${week}-${index}"]`)

async function timeMoves(page: Page): Promise<number[]> {
  await cell(page, 10, 0).focus()
  await page.evaluate(collectPaints, 'td[data-active="true"]')
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const arrow of ARROWS) {
      await page.keyboard.press(arrow)
      await page.waitForTimeout(40)
    }
  }
  return atLeast(await page.evaluate(takePaints), ROUNDS * ARROWS.length)
}

/** Each digit changes the week, the ribbon and the findings. */
async function timeFigures(page: Page): Promise<number[]> {
  await cell(page, 12, 0).focus()
  await page.keyboard.press('Enter')
  const field = page.getByRole('spinbutton', { name: 'Repeats' })
  await field.focus()
  await page.evaluate(collectPaints, '[role="spinbutton"]')
  let typed = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const figure of FIGURES) {
      await field.selectText()
      await field.pressSequentially(figure, { delay: 80 })
      typed += figure.length
    }
  }
  return atLeast(await page.evaluate(takePaints), Math.floor(typed * 0.9))
}

async function timeReason(page: Page): Promise<number[]> {
  const field = page.getByRole('textbox', { name: /^Keep/u }).first()
  await field.waitFor()
  await field.focus()
  await page.evaluate(collectPaints, 'textarea')
  await field.pressSequentially(WORDS, { delay: 60 })
  return atLeast(await page.evaluate(takePaints), WORDS.length)
}
