import { addDays } from '@restride/rules/plain-date'
import { assess, bookFollowUp, decide, logRun, makePlan, nextMorning, release } from './acts.ts'
import {
  type Cast,
  DESK,
  EVENING,
  giveLogin,
  intake,
  MORNING,
  NOON,
  physio,
  SIGNATURES,
  type Story,
} from './cast.ts'
import { PATIENT_LOGINS } from './clinics.ts'
import type { Actor, Body } from './stage.ts'

const GO = {
  en: 'You can start walk-runs on flat ground, three times a week. Tell us about any symptom.',
  fr: 'Vous pouvez commencer la marche-course sur terrain plat, trois fois par semaine. Dites-nous tout symptôme.',
}
const heavy = (amount: string) => [
  { symptom: 'heaviness', when: 'during', amount, painScore: null },
]

/** Assessed, cleared and on a plan whose first week starts on `start`. */
async function cleared(
  cast: Cast,
  story: Story,
  start: number,
  { lang = 'en', startLevel = '1' }: { lang?: 'en' | 'fr'; startLevel?: string } = {},
): Promise<Body> {
  cast.stage.at(start - 3, MORNING)
  const by = await physio(cast, story.physio)
  await assess(by, story.episodeId)
  cast.stage.at(start - 3, NOON)
  await decide(by, story.episodeId, {
    decision: 'cleared',
    stage: '12',
    reviewOn: cast.stage.day(start + 90),
    patientMessage: GO[lang],
    signature: SIGNATURES[story.physio],
  })
  return makePlan(by, story.episodeId, cast.stage.day(start), startLevel)
}

async function releaseOn(
  cast: Cast,
  story: Story,
  plan: Body,
  day: number,
  level: string,
): Promise<void> {
  cast.stage.at(day, MORNING - 60)
  await release(await physio(cast, story.physio), plan.id, level)
}

/** Logs every planned session from the plan's start up to and including `lastDay`; `symptoms` by day offset. */
async function runUntil(
  cast: Cast,
  email: string,
  plan: Body,
  days: { start: number; lastDay: number; firstDay?: number },
  symptoms: Record<number, object[]> = {},
): Promise<void> {
  for (const week of plan.weeks) {
    for (const [index, session] of week.sessions.entries()) {
      const offset = days.start + (week.number - 1) * 7 + session.day
      if (offset > days.lastDay || offset < (days.firstDay ?? days.start)) continue
      await oneRun(
        cast,
        email,
        { offset, minutes: (session.repeats * session.runSeconds) / 60, week: week.number, index },
        symptoms[offset],
      )
    }
  }
}

async function oneRun(
  cast: Cast,
  email: string,
  run: { offset: number; minutes: number; week: number; index: number },
  symptoms: object[] = [],
): Promise<void> {
  cast.stage.at(run.offset, EVENING)
  const her = await cast.stage.as(email)
  const day = cast.stage.day(run.offset)
  const log = await logRun(
    her,
    { day, minutes: run.minutes, planned: { week: run.week, index: run.index } },
    symptoms,
  )
  if (run.offset >= 0) return
  cast.stage.at(run.offset + 1, MORNING)
  await nextMorning(
    await cast.stage.as(email),
    log.id,
    addDays(day, 1),
    symptoms.length > 1 ? heavy('a_little') : [],
  )
}

/** The patient of the demo login: level 3 starts today, released this morning. */
export async function maya(cast: Cast): Promise<void> {
  const { email } = PATIENT_LOGINS.maya
  const story = await intake(cast, {
    name: ['Maya', 'Thompson'],
    days: 154,
    goal: '5 km with friends',
    intake: -50,
  })
  await giveLogin(cast, story, { email, name: 'Maya Thompson', locale: 'en' })
  const plan = await cleared(cast, story, -42)
  await releaseOn(cast, story, plan, -42, '1')
  await runUntil(cast, email, plan, { start: -42, lastDay: -22 })
  await releaseOn(cast, story, plan, -21, '2')
  await runUntil(cast, email, plan, { start: -42, firstDay: -21, lastDay: -1 })
  await releaseOn(cast, story, plan, 0, '3')
}

export async function chloe(cast: Cast): Promise<void> {
  const { email } = PATIENT_LOGINS.chloe
  const story = await intake(cast, {
    name: ['Chloé', 'Gagnon'],
    locale: 'fr',
    physio: 'tess',
    days: 133,
    mode: 'caesarean',
    tearGrade: null,
    goal: 'Courir 30 minutes au parc',
    intake: -30,
  })
  await giveLogin(cast, story, { email, name: 'Chloé Gagnon', locale: 'fr' })
  const plan = await cleared(cast, story, -21, { lang: 'fr' })
  await releaseOn(cast, story, plan, -21, '1')
  await runUntil(cast, email, plan, { start: -21, lastDay: -1 })
  await releaseOn(cast, story, plan, 0, '2')
  cast.stage.at(0, NOON)
  await bookFollowUp(await cast.stage.as(DESK), story.patientId)
}

/** Heaviness on two of her last three runs: paused at the first, and she ran once more. */
export async function amara(cast: Cast): Promise<void> {
  const email = 'amara@demo.restride.test'
  const story = await intake(cast, {
    name: ['Amara', 'Ndiaye'],
    days: 136,
    goal: '10 km in spring',
    intake: -45,
  })
  await giveLogin(cast, story, { email, name: 'Amara Ndiaye', locale: 'en' })
  const plan = await cleared(cast, story, -37)
  await releaseOn(cast, story, plan, -37, '1')
  await runUntil(cast, email, plan, { start: -37, lastDay: -17 })
  await releaseOn(cast, story, plan, -16, '2')
  await runUntil(
    cast,
    email,
    plan,
    { start: -37, firstDay: -16, lastDay: -2 },
    {
      [-5]: heavy('a_little'),
      [-2]: [
        ...heavy('some'),
        { symptom: 'dragging', when: 'right_after', amount: 'a_little', painScore: null },
      ],
    },
  )
}

/** Her plan rises 42 % in weeks 4–7, kept with a reason. */
export async function hannah(cast: Cast): Promise<void> {
  const email = 'hannah@demo.restride.test'
  const story = await intake(cast, {
    name: ['Hannah', 'Weber'],
    days: 122,
    goal: 'Half marathon',
    intake: -35,
  })
  await giveLogin(cast, story, { email, name: 'Hannah Weber', locale: 'en' })
  const plan = await cleared(cast, story, -21, { startLevel: '4' })
  await releaseOn(cast, story, plan, -21, '4')
  await runUntil(cast, email, plan, { start: -21, lastDay: -1 })
  cast.stage.at(-1, NOON)
  await raise(await physio(cast, story.physio), plan.id)
}

/** Week 4 has 27 running minutes; 13 + 13 + 12⅓ in week 7 make 38⅓, 42 % more. */
const WEEK_7 = [
  { repeats: 13, runSeconds: 60 },
  { repeats: 13, runSeconds: 60 },
  { repeats: 10, runSeconds: 74 },
]

async function raise(by: Actor, planId: string): Promise<void> {
  const plan = await by.get(`/plans/${planId}`)
  const weeks = plan.weeks.map((week: Body) =>
    week.number !== 7
      ? week
      : {
          ...week,
          sessions: week.sessions.map((session: Body, index: number) => ({
            ...session,
            ...WEEK_7[index],
          })),
        },
  )
  const { findings } = await by.post('/plans/preview', { planId, weeks })
  const keep = findings
    .filter(({ effect, state }: Body) => effect === 'blocking' && state === 'not_met')
    .map(({ part, rule, week }: Body) => ({
      rule,
      part,
      week,
      text: 'Ran 40 km a week until week 30 of the pregnancy',
    }))
  await by.post(
    `/plans/${planId}/revisions`,
    { weeks, changeNote: 'Longer runs in week 7', keep },
    plan.version,
  )
}

export async function renata(cast: Cast): Promise<void> {
  const story = await intake(cast, {
    name: ['Renata', 'Kowalski'],
    physio: 'tess',
    days: 272,
    goal: 'Parkrun',
    intake: -120,
  })
  const plan = await cleared(cast, story, -100)
  await releaseOn(cast, story, plan, -100, '1')
  cast.stage.at(-4, NOON)
  const by = await physio(cast, story.physio)
  const episode = await by.get(`/episodes/${story.episodeId}`)
  await by.patch(`/episodes/${story.episodeId}`, { status: 'graduated' }, episode.version)
}
