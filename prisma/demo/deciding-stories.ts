import { assess, bookFollowUp, decide, draftAssessment } from './acts.ts'
import { type Cast, DESK, giveLogin, intake, MORNING, NOON, physio, SIGNATURES } from './cast.ts'
import { PATIENT_LOGINS } from './clinics.ts'
import { DECLINED_EXAM } from './findings.ts'

/** French, meets every criterion, assessed and due today. */
export async function emilie(cast: Cast): Promise<void> {
  const story = await intake(cast, {
    name: ['Émilie', 'Roy'],
    locale: 'fr',
    days: 114,
    goal: 'Reprendre la course',
    intake: -10,
  })
  cast.stage.at(0, MORNING)
  await assess(
    await physio(cast, story.physio),
    story.episodeId,
    {},
    'Très motivée. Dort mieux depuis une semaine.',
  )
}

/** Everything met but the right hop, which stops at 7 and stopped at 4 before; her belly domes when she sits up. */
export async function priya(cast: Cast): Promise<void> {
  const story = await intake(cast, {
    name: ['Priya', 'Shah'],
    days: 99,
    goal: 'Trail running by summer',
    intake: -12,
  })
  cast.stage.at(-11, MORNING)
  await assess(await physio(cast, story.physio), story.episodeId, {
    tests: { 'LI-HOP': { left: 8, right: 4 }, 'ST-BRG': { left: 12, right: 9 } },
    abdominalWall: { doming: 'yes', interRectiMm: 26, interRectiMethod: 'ultrasound' },
    outcomes: { psfs: 4.5, 'tsk-11': 22 },
  })
  cast.stage.at(0, MORNING + 45)
  await assess(
    await physio(cast, story.physio),
    story.episodeId,
    {
      tests: { 'LI-HOP': { left: 10, right: 7 }, 'ST-BRG': { left: 14, right: 12 } },
      abdominalWall: { doming: 'yes', interRectiMm: 24, interRectiMethod: 'ultrasound' },
      outcomes: { psfs: 6, 'tsk-11': 18 },
    },
    'Right calf tires first, no symptom.',
  )
}

/** Nine weeks after birth: held, and walking meanwhile. She declined the internal examination. */
export async function zoe(cast: Cast): Promise<void> {
  const story = await intake(cast, {
    name: ['Zoé', 'Lavoie'],
    locale: 'fr',
    physio: 'tess',
    days: 63,
    goal: 'Courir le matin',
    intake: -6,
  })
  cast.stage.at(-5, MORNING)
  const by = await physio(cast, story.physio)
  await assess(by, story.episodeId, { pelvicFloor: DECLINED_EXAM })
  cast.stage.at(-5, NOON)
  await decide(by, story.episodeId, {
    decision: 'not_cleared',
    reviewOn: cast.stage.day(21),
    patientMessage:
      'Pas encore la course. Marchez et faites vos exercices du plancher pelvien chaque jour. On se revoit à 12 semaines.',
    signature: SIGNATURES.tess,
  })
}

/** On hold for leaking, with an EPDS of 11; her review is three days late and nobody has booked it. */
export async function lucie(cast: Cast): Promise<void> {
  const story = await intake(cast, {
    name: ['Lucie', 'Duval'],
    locale: 'fr',
    days: 159,
    goal: '5 km sans fuite',
    intake: -30,
  })
  cast.stage.at(-24, MORNING)
  const by = await physio(cast, story.physio)
  await assess(by, story.episodeId, {
    symptoms: { urinaryLeak: 'yes' },
    epds: { total: 11 },
    pelvicFloor: { fastContractions: 6, longHoldSeconds: 4, fullRelease: 'mixed' },
    background: { anyIncontinence: 'yes', leakWhenRunningInPregnancy: 'yes', sleepHours: 5.5 },
    outcomes: { 'iciq-ui-sf': 8, 'pfdi-20': 62.5 },
  })
  cast.stage.at(-24, NOON)
  await decide(by, story.episodeId, {
    decision: 'not_cleared',
    reviewOn: cast.stage.day(-3),
    patientMessage:
      'Pas encore la course. Les fuites se traitent bien; on travaille là-dessus d’abord. La marche est bonne.',
    signature: SIGNATURES.jo,
  })
}

/** Referred: a red, swollen calf. */
export async function ines(cast: Cast): Promise<void> {
  const story = await intake(cast, {
    name: ['Ines', 'Pereira'],
    physio: 'tess',
    days: 91,
    mode: 'caesarean',
    tearGrade: null,
    goal: 'Running club',
    intake: -9,
  })
  cast.stage.at(-8, MORNING)
  const by = await physio(cast, story.physio)
  await assess(
    by,
    story.episodeId,
    { screening: { signs: { 'RF-DVT': 'yes' } } },
    'Left calf warm, 3 cm wider than the right.',
  )
  cast.stage.at(-8, MORNING + 15)
  await decide(by, story.episodeId, {
    decision: 'referred',
    reviewOn: cast.stage.day(-1),
    patientMessage: 'Your leg needs to be seen by a doctor today. We call you tomorrow.',
    signature: SIGNATURES.tess,
  })
}

/** Hypermobile, cleared with conditions, plan not made yet, her follow-up is booked. */
export async function wren(cast: Cast): Promise<void> {
  const story = await intake(cast, {
    name: ['Wren', 'Cardinal'],
    days: 140,
    goal: 'Keep up with my toddler',
    intake: -9,
    location: 1,
  })
  cast.stage.at(-2, MORNING)
  const by = await physio(cast, story.physio)
  await assess(by, story.episodeId, {
    tests: { 'ST-BRG': { left: 14, right: 12 }, 'ST-CALF': { left: 16, right: 18 } },
    background: { beighton: 7, knownHypermobility: 'yes' },
    outcomes: { 'i-prrs': 44 },
  })
  cast.stage.at(-2, NOON)
  await decide(by, story.episodeId, {
    decision: 'cleared_with_conditions',
    stage: '6',
    conditions: ['Calf raises every day'],
    reviewOn: cast.stage.day(12),
    patientMessage: 'You can start walk-runs on flat ground. Do your calf raises every day.',
    signature: SIGNATURES.jo,
  })
  cast.stage.at(-1, NOON)
  await bookFollowUp(await cast.stage.as(DESK), story.patientId)
}

/** An assessment begun this morning and not finished. */
export async function dana(cast: Cast): Promise<void> {
  const story = await intake(cast, {
    name: ['Dana', 'Fox'],
    physio: 'tess',
    days: 105,
    goal: '30 minutes without stopping',
    intake: -3,
  })
  cast.stage.at(0, MORNING)
  await draftAssessment(await physio(cast, story.physio), story.episodeId, {
    tests: { 'LI-HOP': { left: null, right: null }, 'LI-JOG': { amount: null } },
    pelvicFloor: { gentleHoldSeconds: null, descentCm: null, prolapseStage: null },
    background: { noviceRunner: 'yes', heightCm: 164, weightKg: 84 },
  })
}

/** Only intake: nothing asked yet. */
export async function gita(cast: Cast): Promise<void> {
  await intake(cast, {
    name: ['Gita', 'Menon'],
    days: 77,
    goal: 'Start running for the first time',
    intake: -1,
  })
}

/** The second clinic has patients of its own, whom nobody of the first ever sees. */
export async function othersPatients(cast: Cast): Promise<void> {
  const olga = await intake(cast, {
    name: ['Olga', 'Petrenko'],
    physio: 'olive',
    days: 120,
    goal: 'Run to work',
    intake: -14,
  })
  await giveLogin(cast, olga, {
    email: PATIENT_LOGINS.other.email,
    name: 'Olga Petrenko',
    locale: 'en',
  })
  cast.stage.at(-1, MORNING)
  await assess(await physio(cast, 'olive'), olga.episodeId, {
    pelvicFloor: { descentCm: 0.5, prolapseStage: 2 },
  })
  await intake(cast, {
    name: ['Beth', 'Adams'],
    physio: 'olive',
    days: 88,
    goal: 'Cross-country skiing and running',
    intake: -2,
  })
}
