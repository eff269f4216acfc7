import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { atLeast, type Bench, inChromium, signInOn, timed } from './in-chromium.ts'
import { collectPaints, takePaints } from './paints.ts'

const PATIENTS = 500
const AMONG = `of ${PATIENTS} patients`
const MOVES = 100
const WORD = 'ndiaye'
const TIMES_TYPED = 5
const MOVE_GOAL_MS = 50
const ECHO_GOAL_MS = 100

/** A worklist of 500 patients in Chromium: from a key to the picture that shows what it did. */
export async function run(): Promise<void> {
  await inChromium(async (bench) => {
    const { page } = bench
    await fillClinic(bench)
    await openWorklist(bench)
    await timed(page, { what: 'row move', goal: MOVE_GOAL_MS, among: AMONG }, timeMoves)
    await timed(page, { what: 'typed key echo', goal: ECHO_GOAL_MS, among: AMONG }, timeTyping)
  })
}

/** Every one with a flag, every second one with another reason beside it. */
async function fillClinic({ clinic, owner }: Bench): Promise<void> {
  const { id, locationId, physio } = clinic
  for (let made = 0; made < PATIENTS; made += 1) {
    const [patientId, episodeId] = [randomUUID(), randomUUID()]
    const family = `Ndiaye ${String.fromCodePoint(65 + (made % 26))}${made}`
    const isReady = made % 2 === 0
    await owner.query(
      `insert into patients (id, clinic_id, given_name, family_name, born_on, locale, contact_preference, location_id, lead_physio_id)
       values ($1, $2, 'Amara', $3, '1993-01-01', $4, 'call', $5, $6)`,
      [patientId, id, family, isReady ? 'fr' : 'en', locationId, physio.id],
    )
    await owner.query(
      'insert into care_team_members (clinic_id, patient_id, user_id) values ($1, $2, $3)',
      [id, patientId, physio.id],
    )
    await owner.query(
      `insert into episodes (id, clinic_id, patient_id, status, goal, profile, decision_due_since, decision_summary, decision_suggestion)
       values ($1, $2, $3, 'assessing', '10 km in spring', 'goom2019', $4, $5, $6)`,
      [
        episodeId,
        id,
        patientId,
        isReady ? new Date() : null,
        isReady ? { en: 'All criteria met', fr: 'Tous les critères sont atteints' } : null,
        isReady ? 'ready' : null,
      ],
    )
    await owner.query(
      `insert into births (episode_id, clinic_id, patient_id, born_on, mode) values ($1, $2, $3, '2026-07-01', 'vaginal')`,
      [episodeId, id, patientId],
    )
    await owner.query(
      `insert into flags (id, clinic_id, patient_id, episode_id, kind, severity, reason, raised_at, due_on, owner_id)
       values ($1, $2, $3, $4, 'pelvic_symptom', 'soon', $5, now() - make_interval(mins => $6), current_date, $7)`,
      [
        randomUUID(),
        id,
        patientId,
        episodeId,
        { en: 'Heaviness on 2 of the last 3 runs', fr: 'Lourdeur à 2 des 3 dernières courses' },
        made,
        physio.id,
      ],
    )
  }
}

async function openWorklist({ address, clinic, page }: Bench): Promise<void> {
  await signInOn(page, address, clinic.physio.email)
  await page.locator('[data-row][aria-current]').waitFor()
  const rows = await page.locator('[data-row]').count()
  if (rows !== PATIENTS) throw new Error(`The list shows ${rows} patients`)
}

async function timeMoves(page: Page): Promise<number[]> {
  await page.evaluate(collectPaints, '[data-row][aria-current]')
  for (let moved = 0; moved < MOVES; moved += 1) {
    await page.keyboard.press('j')
    await page.waitForTimeout(30)
  }
  const times = await page.evaluate(takePaints)
  // The first press shows where one is.
  return atLeast(times, MOVES - 5)
}

async function timeTyping(page: Page): Promise<number[]> {
  await page.keyboard.press('/')
  const field = page.getByRole('searchbox', { name: 'Name' })
  await field.waitFor()
  await page.evaluate(collectPaints, 'input[type="search"]')
  for (let time = 0; time < TIMES_TYPED; time += 1) {
    await field.pressSequentially(WORD, { delay: 60 })
    for (const _letter of WORD) {
      await page.keyboard.press('Backspace')
      await page.waitForTimeout(60)
    }
  }
  return atLeast(await page.evaluate(takePaints), WORD.length * TIMES_TYPED)
}
