import {
  daysAgo,
  everyCondition,
  everySign,
  everySymptom,
  patientZ,
  symptoms,
  TODAY,
  withoutTests,
  withSided,
  withSingle,
} from '@restride/rules/base-patient'
import type { ProfileId } from '@restride/rules/criterion'
import type { Facts } from '@restride/rules/facts'

export type BenchPatient = { name: string; facts: Facts; profile: ProfileId }

const z = patientZ()
const asked = z.symptoms
const healing = z.healing
const screened = (answers: object, temperatureC: number | null = 36.8) =>
  patientZ({ screening: { on: TODAY, signs: { ...everySign('no'), ...answers }, temperatureC } })
const conditions = (answers: object, daysOld = 5) =>
  patientZ({
    conditions: { on: daysAgo(daysOld), answers: { ...everyCondition('no'), ...answers } },
  })
const birth = (change: object) => patientZ({ birth: { ...z.birth, ...change } })
const exam = (change: Partial<NonNullable<Facts['pelvicFloor']>>) =>
  patientZ({ pelvicFloor: z.pelvicFloor && { ...z.pelvicFloor, ...change } })
const background = (change: Partial<NonNullable<Facts['background']>>) =>
  patientZ({ background: z.background && { ...z.background, ...change } })
const present = { present: 'yes', clearedBy: null, clearedOn: null }

/** A clinic's mix: she who meets everything, and each way not to. */
const MIX: Readonly<Record<string, Facts>> = {
  'meets everything': z,
  'day 83': birth({ bornOn: daysAgo(83) }),
  'day 20': birth({ bornOn: daysAgo(20) }),
  'no birth date': birth({ bornOn: null }),
  'tear of grade 3, not reviewed': birth({ tearGrade: '3b' }),
  'tear of grade 4, reviewed': birth({ tearGrade: '4', tearReviewedOn: daysAgo(60) }),
  'caesarean, no grade': birth({ mode: 'caesarean', tearGrade: null }),
  'a swollen calf': screened({ 'RF-DVT': 'yes' }),
  'tired only': screened({ 'RF-TIRED': 'yes' }),
  'a fever': screened({}, 38.4),
  'a sign left blank': screened({ 'RF-HEAD': null }),
  'screened yesterday': patientZ({
    screening: { on: daysAgo(1), signs: everySign('no'), temperatureC: null },
  }),
  'a sign resolved today': patientZ({
    earlierSigns: [{ sign: 'RF-CHEST', on: daysAgo(9) }],
    resolutions: [{ sign: 'RF-CHEST', on: TODAY, by: 'Dr Roy', result: 'Heart is well' }],
  }),
  'item 10 above zero': patientZ({ epds: { on: daysAgo(2), begun: 'yes', item10: 1, total: 12 } }),
  'item 10 blank': patientZ({ epds: { on: daysAgo(2), begun: 'yes', item10: null, total: null } }),
  'no EPDS': patientZ({ epds: null }),
  'anaemia, not cleared': conditions({ anaemia: present }),
  'anaemia, cleared': conditions({
    anaemia: { present: 'yes', clearedBy: 'Dr Roy', clearedOn: daysAgo(3) },
  }),
  'conditions of three weeks ago': conditions({}, 21),
  'an open wound': patientZ({ healing: healing && { ...healing, wound: 'open' } }),
  'an infected wound': patientZ({ healing: healing && { ...healing, wound: 'infected' } }),
  'bleeding outside periods': patientZ({ healing: healing && { ...healing, bleeding: 'other' } }),
  leaks: patientZ({ symptoms: asked && { ...asked, urinaryLeak: 'yes' } }),
  'heaviness reported with a session': patientZ({
    reportedSymptoms: [{ symptom: 'heaviness', on: daysAgo(2) }],
  }),
  'pain of 2': patientZ({ symptoms: asked && { ...asked, pain: 2, painSite: 'hip' } }),
  'pain of 6': patientZ({ symptoms: asked && { ...asked, pain: 6 } }),
  'declined one question': patientZ({ symptoms: asked && { ...asked, painfulSex: 'declined' } }),
  'symptoms of three weeks ago': patientZ({ symptoms: asked && { ...asked, on: daysAgo(21) } }),
  'hops 10 and 7': withSided('LI-HOP', { right: 7 }),
  'hops on one side': withSided('LI-HOP', { left: null }),
  'leaks while hopping': withSided('LI-HOP', { symptoms: symptoms({ urinary_leak: 'yes' }) }),
  'a symptom left blank': withSided('LI-RMAN', { symptoms: symptoms({ heaviness: null }) }),
  'bridge of 12': withSided('ST-BRG', { left: 12, right: 12 }),
  'bridge of 8': withSided('ST-BRG', { left: 8, right: 20 }),
  'calf raises of 15': withSided('ST-CALF', { left: 15 }),
  'a walk of 20 minutes': withSingle('LI-WALK', { amount: 20 }),
  'a walk of three weeks ago': withSingle('LI-WALK', { on: daysAgo(21) }),
  'jogging and running man untested': withoutTests('LI-JOG', 'LI-RMAN'),
  'squats begun': withSingle('ST-BSQ', { amount: null, symptoms: everySymptom(null) }),
  'few fast contractions': exam({ fastContractions: 8 }),
  'no full release': exam({ fullRelease: 'mixed' }),
  'release left blank': exam({ bearsDown: null }),
  'examination declined': exam({
    internalExam: 'declined',
    descentCm: null,
    prolapseStage: null,
    fullRelease: null,
    avulsion: null,
  }),
  'declined, with a figure': exam({
    internalExam: 'declined',
    descentCm: -1,
    prolapseStage: null,
  }),
  'descent to the hymen': exam({ descentCm: 0 }),
  'prolapse of stage 3': exam({ descentCm: 2, prolapseStage: 3 }),
  'stage left blank': exam({ prolapseStage: null }),
  'an avulsion': exam({ avulsion: 'present' }),
  'examined six weeks ago': exam({ on: daysAgo(42) }),
  doming: patientZ({ abdominalWall: z.abdominalWall && { ...z.abdominalWall, doming: 'yes' } }),
  'doming while hopping': withSided('LI-HOP', { symptoms: symptoms({ doming: 'yes' }) }),
  'breath held': patientZ({ breathing: z.breathing && { ...z.breathing, breathOnEffort: 'held' } }),
  'pelvis not assessed': patientZ({
    alignment: z.alignment && { ...z.alignment, holdsNeutralPelvis: null },
  }),
  'four factors of running pain': background({
    noviceRunner: 'yes',
    fatigueScore: 22,
    sleepHours: 5.5,
  }),
  'factors left blank': background({
    noviceRunner: null,
    fatigueScore: null,
    previousRunningInjury: null,
    heightCm: null,
  }),
  'a novice with a BMI of 33': background({ noviceRunner: 'yes', weightKg: 96 }),
  'a Beighton of 6': background({ beighton: 6 }),
  'hypermobility not asked': background({ beighton: null, knownHypermobility: null }),
  'leaked when running before': background({ leakWhenRunningBeforePregnancy: 'yes' }),
  'meals missed': background({ missedMeals: 'yes', eatingDisorder: null }),
  'does not breastfeed': background({ breastfeeding: 'no' }),
  'feeding not talked about': background({ feedingTalkedAbout: 'no' }),
  'asked about risks six weeks ago': background({ on: daysAgo(42) }),
  'EPDS of 11': patientZ({ epds: { on: daysAgo(2), begun: 'yes', item10: 0, total: 11 } }),
  'EPDS without a total': patientZ({
    epds: { on: daysAgo(2), begun: 'yes', item10: 0, total: null },
  }),
  'a leak score despite a no': patientZ({
    outcomes: [
      { measure: 'iciq-ui-sf', on: daysAgo(30), total: 9 },
      { measure: 'iciq-ui-sf', on: daysAgo(3), total: 4 },
    ],
  }),
  'a better PSFS': patientZ({
    outcomes: [
      { measure: 'psfs', on: daysAgo(40), total: 3 },
      { measure: 'psfs', on: daysAgo(3), total: 7 },
    ],
  }),
  'signed by another role': patientZ({
    assessment: { signedOn: daysAgo(5), signedByRole: 'clinic_admin' },
  }),
  'only started intake': patientZ({
    assessment: null,
    conditions: null,
    epds: null,
    healing: null,
    symptoms: null,
    pelvicFloor: null,
    abdominalWall: null,
    breathing: null,
    alignment: null,
    background: null,
    tests: withoutTests(...testIds()).tests,
  }),
  'everything six weeks old': sixWeeksOld(),
}

function testIds() {
  // keys() forgets which keys they are.
  return Object.keys(z.tests) as (keyof Facts['tests'])[]
}

function sixWeeksOld(): Facts {
  const on = daysAgo(42)
  const tests = Object.fromEntries(
    Object.entries(z.tests).map(([id, result]) => [id, result && { ...result, on }]),
  )
  return patientZ({
    assessment: { signedOn: on, signedByRole: 'physio' },
    conditions: z.conditions && { ...z.conditions, on },
    epds: z.epds && { ...z.epds, on },
    healing: healing && { ...healing, on },
    symptoms: asked && { ...asked, on },
    pelvicFloor: z.pelvicFloor && { ...z.pelvicFloor, on },
    abdominalWall: z.abdominalWall && { ...z.abdominalWall, on },
    breathing: z.breathing && { ...z.breathing, on },
    alignment: z.alignment && { ...z.alignment, on },
    background: z.background && { ...z.background, on },
    tests: { ...z.tests, ...tests },
  })
}

export const PATIENTS: readonly BenchPatient[] = Object.entries(MIX).flatMap(([name, facts]) =>
  (['goom2019', 'article2021'] as const).map((profile) => ({ name, facts, profile })),
)
