import { emptyFacts } from '../assess.ts'
import {
  daysAgo,
  everyCondition,
  everySign,
  patientZ,
  symptoms,
  TODAY,
  withoutTests,
  withSided,
} from '../base-patient.ts'
import type { Facts } from '../facts.ts'
import type { Settings } from '../settings.ts'

const z = patientZ()
const leak = symptoms({ urinary_leak: 'yes' })

function screened(given: object): Facts {
  const signs = { ...everySign('no'), ...given }
  return patientZ({ screening: { on: TODAY, signs, temperatureC: null } })
}

function allOld(): Facts {
  const on = daysAgo(40)
  const tests = Object.fromEntries(
    Object.entries(z.tests).map(([id, result]) => [id, result && { ...result, on }]),
  )
  return patientZ({
    assessment: { signedOn: on, signedByRole: 'physio' },
    symptoms: z.symptoms && { ...z.symptoms, on },
    healing: z.healing && { ...z.healing, on },
    epds: z.epds && { ...z.epds, on },
    tests: { ...z.tests, ...tests },
  })
}

/** A clinic as strict as it can be: what is five days old counts no longer, but for the tests. */
export const STRICT_CLINIC: Settings = {
  symptomFreshDays: 1,
  testFreshDays: 7,
  bleedingUrgentAfterDays: 28,
  painAmberFrom: 1,
  painRedFrom: 2,
}

/** Patients who between them bring up every kind of answer: what a version said of them is kept for good. */
export const REPLAY_PATIENTS: Readonly<Record<string, Facts>> = {
  'every-criterion-met': z,
  'nothing-asked': emptyFacts(TODAY, {
    bornOn: null,
    mode: null,
    tearGrade: null,
    tearReviewedOn: null,
  }),
  'born-83-days-ago': patientZ({ birth: { ...z.birth, bornOn: daysAgo(83) } }),
  'born-84-days-ago': patientZ({ birth: { ...z.birth, bornOn: daysAgo(84) } }),
  'swollen-calf': screened({ 'RF-DVT': 'yes' }),
  'overwhelmed-by-tiredness': screened({ 'RF-TIRED': 'yes' }),
  'one-warning-sign-blank': screened({ 'RF-BONE': null }),
  'fever-resolved-chest-pain-not': patientZ({
    earlierSigns: [
      { sign: 'RF-FEV', on: daysAgo(20) },
      { sign: 'RF-CHEST', on: daysAgo(3) },
    ],
    resolutions: [
      { sign: 'RF-FEV', on: daysAgo(18), by: 'Dr Osei', result: 'Mastitis, treated' },
      { sign: 'RF-CHEST', on: daysAgo(4), by: 'Dr Osei', result: 'Before this one' },
    ],
  }),
  'item-10-answered': patientZ({ epds: { on: daysAgo(5), begun: 'yes', item10: 2, total: null } }),
  'item-10-blank': patientZ({ epds: { on: daysAgo(5), begun: 'yes', item10: null, total: null } }),
  'anaemia-cleared-hypertension-not': patientZ({
    conditions: {
      on: daysAgo(5),
      answers: {
        ...everyCondition('no'),
        anaemia: { present: 'yes', clearedBy: 'Dr Roy', clearedOn: daysAgo(6) },
        unstable_hypertension: { present: 'yes', clearedBy: null, clearedOn: null },
      },
    },
  }),
  'wound-infected-bleeding-late': patientZ({
    healing: {
      on: daysAgo(5),
      wound: 'infected',
      bleeding: 'other',
      bleedingMoreWithActivity: 'yes',
    },
  }),
  'tear-3b-not-reviewed': patientZ({ birth: { ...z.birth, tearGrade: '3b' } }),
  'caesarean-wound-open': patientZ({
    birth: { ...z.birth, mode: 'caesarean', tearGrade: null },
    healing: { on: daysAgo(5), wound: 'open', bleeding: 'menses', bleedingMoreWithActivity: 'no' },
  }),
  'heaviness-and-pain': patientZ({
    symptoms: z.symptoms && { ...z.symptoms, heaviness: 'yes', pain: 3, painSite: 'hip' },
    reportedSymptoms: [{ symptom: 'urinary_leak', on: daysAgo(2) }],
  }),
  'declined-and-blank': patientZ({
    symptoms: z.symptoms && { ...z.symptoms, painfulSex: 'declined', bulge: null },
  }),
  'leak-in-hops': withSided('LI-HOP', { symptoms: leak }),
  'hops-on-one-leg': withSided('LI-HOP', { left: null }),
  'bridge-of-12': withSided('ST-BRG', { left: 12, right: 12 }),
  'guideline-tests-not-done': withoutTests('LI-JOG', 'LI-RMAN', 'ST-CALF', 'ST-STS', 'ST-ABD'),
  'everything-40-days-old': allOld(),
  'asked-by-the-first-form': patientZ({
    pelvicFloor: null,
    abdominalWall: null,
    breathing: null,
    alignment: null,
    background: null,
  }),
  'examination-declined': patientZ({
    pelvicFloor: z.pelvicFloor && {
      ...z.pelvicFloor,
      internalExam: 'declined',
      fastContractions: null,
      longContractions: null,
      longHoldSeconds: null,
      gentleHoldSeconds: null,
      fullRelease: null,
      descentCm: null,
      prolapseStage: null,
      avulsion: null,
    },
  }),
  'prolapse-stage-3-with-avulsion': patientZ({
    pelvicFloor: z.pelvicFloor && {
      ...z.pelvicFloor,
      fastContractions: 9,
      fullRelease: 'mixed',
      descentCm: 2,
      prolapseStage: 3,
      avulsion: 'present',
    },
  }),
  'doming-breath-held-pelvis-not-held': patientZ({
    abdominalWall: z.abdominalWall && { ...z.abdominalWall, doming: 'yes', interRectiMm: 32 },
    breathing: z.breathing && { ...z.breathing, chestMotion: 'dominant', breathOnEffort: 'held' },
    alignment: z.alignment && { ...z.alignment, holdsNeutralPelvis: 'no' },
  }),
  'four-risk-factors-novice-heavy': patientZ({
    background: z.background && {
      ...z.background,
      noviceRunner: 'yes',
      previousRunningInjury: 'yes',
      anyIncontinence: 'yes',
      sleepHours: 6.7,
      weightKg: 89.6,
      beighton: 5,
      missedMeals: 'yes',
      pelvicGirdlePain: 'yes',
      braTalkedAbout: null,
    },
  }),
  'background-half-answered': patientZ({
    background: z.background && {
      ...z.background,
      fatigueScore: null,
      sleepHours: null,
      weightKg: null,
      noviceRunner: 'yes',
      beighton: null,
      eatingDisorder: null,
    },
  }),
  'low-mood-12': patientZ({ epds: { on: daysAgo(5), begun: 'yes', item10: 0, total: 12 } }),
  'low-mood-13': patientZ({ epds: { on: daysAgo(5), begun: 'yes', item10: 0, total: 13 } }),
  'questionnaires-worse': patientZ({
    outcomes: [
      { measure: 'iciq-ui-sf', total: 2, on: daysAgo(40) },
      { measure: 'iciq-ui-sf', total: 6, on: daysAgo(5) },
      { measure: 'psfs', total: 7, on: daysAgo(40) },
      { measure: 'psfs', total: 4.5, on: daysAgo(5) },
    ],
  }),
}
