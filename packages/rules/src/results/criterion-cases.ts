import {
  daysAgo,
  everyCondition,
  everySign,
  everySymptom,
  patientZ,
  symptoms,
  TODAY,
  withSided,
  withSingle,
} from '../base-patient.ts'
import type { ProfileId } from '../criterion.ts'
import { type Facts, OUTCOME_MEASURES, type YesNo } from '../facts.ts'

type Change<Group extends keyof Facts> = Partial<NonNullable<Facts[Group]>>

const z = patientZ()
const exam = (change: Change<'pelvicFloor'>) =>
  patientZ({ pelvicFloor: z.pelvicFloor && { ...z.pelvicFloor, ...change } })
/** An examination in which nothing else was recorded. */
function only(change: Change<'pelvicFloor'>): Facts {
  const nothing = z.pelvicFloor && Object.keys(z.pelvicFloor).map((field) => [field, null])
  return exam({ ...Object.fromEntries(nothing ?? []), on: daysAgo(5), ...change })
}
const breathes = (change: Change<'breathing'>) =>
  patientZ({ breathing: z.breathing && { ...z.breathing, ...change } })
const risks = (change: Change<'background'>) =>
  patientZ({ background: z.background && { ...z.background, ...change } })
const heals = (change: Change<'healing'>) =>
  patientZ({ healing: z.healing && { ...z.healing, ...change } })

/** Doming as it was examined, and while hopping. */
function domes(change: Change<'abdominalWall'>, doming: YesNo | null): Facts {
  const abdominalWall = z.abdominalWall && { ...z.abdominalWall, ...change }
  return { ...withSided('LI-HOP', { symptoms: symptoms({ doming }) }), abdominalWall }
}

function leafQ(breastfeeding: YesNo): Facts {
  const answers = {
    eatingDisorder: 'yes',
    missedMeals: 'yes',
    unintendedWeightLoss: 'yes',
  } as const
  const outcomes = [{ measure: 'leaf-q', on: daysAgo(3), total: 9 }] as const
  return { ...risks({ ...answers, breastfeeding }), outcomes }
}

/** Every measure of 30 a month ago, and changed by so much now. */
function measured(change: number): Facts {
  const outcomes = OUTCOME_MEASURES.flatMap((measure) => [
    { measure, on: daysAgo(33), total: 30 },
    { measure, on: daysAgo(3), total: 30 + change * 12 },
  ])
  return patientZ({ outcomes })
}

export type CriterionCase = { id: string; profile: ProfileId; name: string; facts: Facts }

function asked(
  id: string,
  name: string,
  facts: Facts,
  profile: ProfileId = 'goom2019',
): CriterionCase {
  return { id, profile, name, facts }
}

/** What the recorded decisions of 0.9.0 do not show: each blank, each profile, both sides of each number. */
export const CRITERION_CASES: readonly CriterionCase[] = [
  asked(
    'PF-1',
    'every part short',
    exam({
      fastContractions: 9,
      longContractions: 7,
      longHoldSeconds: 5,
      gentleHoldSeconds: 59,
      testedStanding: 'no',
    }),
  ),
  asked(
    'PF-1',
    'every part blank',
    exam({
      fastContractions: null,
      longContractions: null,
      longHoldSeconds: null,
      gentleHoldSeconds: null,
      testedStanding: null,
    }),
  ),
  asked('PF-2', 'neither', exam({ fullRelease: 'no', bearsDown: 'yes' })),
  asked('PF-2', 'both blank', exam({ fullRelease: null, bearsDown: null })),
  asked('PF-3', 'at the hymen', exam({ descentCm: 0.5, prolapseStage: 2 })),
  asked('PF-3', 'nothing recorded', exam({ descentCm: null, prolapseStage: null })),
  asked('PF-3', 'stage III without a figure', exam({ descentCm: null, prolapseStage: 3 })),
  asked(
    'PF-3',
    'declined, at the hymen',
    exam({ internalExam: 'declined', descentCm: 0, prolapseStage: null }),
  ),
  asked('PF-3', 'above the hymen', exam({ descentCm: -2.5, prolapseStage: 0 })),
  asked('PF-4', 'avulsion left blank', exam({ avulsion: null })),
  asked(
    'PF-4',
    'avulsion not assessed, no grade',
    exam({ avulsion: 'not_assessed', oxfordGrade: null }),
  ),
  asked('PF-4', 'avulsion present', exam({ avulsion: 'present', oxfordGrade: 2 })),
  asked(
    'AB-1',
    'doming everywhere, little tension',
    domes({ doming: 'yes', tension: 'poor' }, 'yes'),
  ),
  asked(
    'AB-1',
    'nothing answered',
    domes({ doming: null, tension: null, interRectiMm: null }, null),
  ),
  asked(
    'BR-1',
    'every part wrong',
    breathes({
      chestMotion: 'dominant',
      bellyRises: 'no',
      ribsWiden: 'no',
      pelvicFloorOnExhale: 'bears_down',
      breathOnEffort: 'held',
    }),
  ),
  asked(
    'BR-1',
    'every part blank',
    breathes({
      chestMotion: null,
      bellyRises: null,
      ribsWiden: null,
      pelvicFloorOnExhale: null,
      breathOnEffort: null,
    }),
  ),
  asked(
    'AL-1',
    'not assessed',
    patientZ({ alignment: z.alignment && { ...z.alignment, holdsNeutralPelvis: null } }),
  ),
  asked('RK-2', 'nothing known', risks({ noviceRunner: null, heightCm: null })),
  asked('RK-3', 'known hypermobility left blank', risks({ knownHypermobility: null })),
  asked(
    'RK-3',
    'known, Beighton not recorded',
    risks({ beighton: null, knownHypermobility: 'yes' }),
  ),
  asked('RK-3', 'not known, Beighton not recorded', risks({ beighton: null })),
  asked(
    'RK-6',
    'feeding missed, energy blank',
    risks({ feedingTalkedAbout: 'no', energyTalkedAbout: null }),
  ),
  asked('RK-6', 'bra and energy blank', risks({ braTalkedAbout: null, energyTalkedAbout: null })),
  asked(
    'RK-6',
    'every topic missed',
    risks({ feedingTalkedAbout: 'no', braTalkedAbout: 'no', energyTalkedAbout: 'no' }),
  ),
  asked('RK-6', 'breastfeeding left blank', risks({ breastfeeding: null })),
  asked('RK-6', 'does not breastfeed', risks({ breastfeeding: 'no' })),
  asked(
    'RK-4',
    'every one of them',
    risks({
      leakWhenRunningBeforePregnancy: 'yes',
      leakWhenRunningInPregnancy: 'yes',
      pelvicGirdlePain: 'yes',
      earlierPelvicFloorDysfunction: 'yes',
    }),
  ),
  asked(
    'RK-1',
    'tired and short of sleep, novice left blank',
    risks({ fatigueScore: 100, sleepHours: 4, noviceRunner: null }),
  ),
  asked('PF-3', 'exactly at the hymen', exam({ descentCm: 0, prolapseStage: 2 })),
  asked(
    'RF-3',
    'one condition left blank',
    patientZ({
      conditions: {
        on: TODAY,
        answers: {
          ...everyCondition('no'),
          kidney_disease: { present: null, clearedBy: null, clearedOn: null },
        },
      },
    }),
  ),
  asked(
    'SX-6',
    'one of them',
    patientZ({ symptoms: z.symptoms && { ...z.symptoms, constipation: 'yes' } }),
  ),
  asked('RK-7', 'everything, LEAF-Q while breastfeeding', leafQ('yes')),
  asked('RK-7', 'LEAF-Q, not breastfeeding', leafQ('no')),
  asked('H-1', 'open', heals({ wound: 'open' })),
  asked('H-2', 'left blank', heals({ bleeding: null })),
  asked(
    'H-2',
    'other, no birth date',
    patientZ({
      birth: { ...z.birth, bornOn: null },
      healing: z.healing && { ...z.healing, bleeding: 'other' },
    }),
  ),
  asked(
    'H-3',
    'reviewed',
    patientZ({ birth: { ...z.birth, tearGrade: '4', tearReviewedOn: daysAgo(60) } }),
  ),
  asked(
    'A-1',
    'signed by another role',
    patientZ({ assessment: { signedOn: daysAgo(5), signedByRole: 'clinic_admin' } }),
  ),
  asked('T-1', 'born after the question', patientZ({ birth: { ...z.birth, bornOn: daysAgo(-1) } })),
  asked('T-1', 'born today', patientZ({ birth: { ...z.birth, bornOn: TODAY } })),
  asked('T-2', 'day 20', patientZ({ birth: { ...z.birth, bornOn: daysAgo(20) } })),
  asked('T-2', 'day 21', patientZ({ birth: { ...z.birth, bornOn: daysAgo(21) } })),
  asked('T-3', 'on the day', patientZ({ birth: { ...z.birth, bornOn: '2026-08-23' } })),
  asked(
    'SX-1',
    'dated after the question',
    patientZ({ symptoms: z.symptoms && { ...z.symptoms, on: daysAgo(-1) } }),
  ),
  asked('SX-1', 'dated today', patientZ({ symptoms: z.symptoms && { ...z.symptoms, on: TODAY } })),
  asked(
    'SX-6',
    'one declined, one blank',
    patientZ({
      symptoms: z.symptoms && { ...z.symptoms, painfulSex: 'declined', constipation: null },
    }),
  ),
  asked(
    'SX-6',
    'one blank',
    patientZ({ symptoms: z.symptoms && { ...z.symptoms, constipation: null } }),
  ),
  asked(
    'RF-1',
    'asked yesterday, one blank',
    patientZ({
      screening: {
        on: daysAgo(1),
        signs: { ...everySign('no'), 'RF-HEAD': null },
        temperatureC: null,
      },
    }),
  ),
  asked(
    'RF-1',
    'asked yesterday',
    patientZ({ screening: { on: daysAgo(1), signs: everySign('no'), temperatureC: null } }),
  ),
  asked(
    'RF-1',
    'one blank',
    patientZ({
      screening: { on: TODAY, signs: { ...everySign('no'), 'RF-HEAD': null }, temperatureC: null },
    }),
  ),
  asked(
    'RF-2',
    'resolved, then never asked again',
    patientZ({
      epds: null,
      earlierSigns: [{ sign: 'EPDS-10', on: daysAgo(9) }],
      resolutions: [{ sign: 'EPDS-10', on: daysAgo(8), by: 'Dr Roy', result: 'Seen' }],
    }),
  ),
  asked(
    'PM-1',
    'not fitting item 10',
    patientZ({ epds: { on: daysAgo(2), begun: 'yes', item10: 2, total: 1 } }),
  ),
  asked('PM-1', '13', patientZ({ epds: { on: daysAgo(2), begun: 'yes', item10: 0, total: 13 } })),
  asked('PM-2', 'every measure twice, worse', measured(2)),
  asked('PM-2', 'every measure twice, better', measured(-2)),
  asked('PM-2', 'every measure twice, the same', measured(0)),
  asked('PF-3', 'low without a stage', exam({ descentCm: 2, prolapseStage: null })),
  asked('PF-3', 'at +1 cm, stage II', exam({ descentCm: 1, prolapseStage: 2 })),
  asked('PF-1', 'fast contractions alone', only({ fastContractions: 10 }), 'article2021'),
  asked('PF-1', 'tested standing alone', only({ testedStanding: 'no' }), 'article2021'),
  asked('PF-1', 'nothing of it', only({ avulsion: 'none' }), 'article2021'),
  asked('PF-2', 'bearing down alone', only({ bearsDown: 'yes' }), 'article2021'),
  asked('PF-3', 'descent alone', only({ descentCm: 0 }), 'article2021'),
  asked('PF-3', 'stage alone', only({ prolapseStage: 3 }), 'article2021'),
  asked('PF-3', 'nothing of it', only({ avulsion: 'none' }), 'article2021'),
  asked('PF-4', 'grade alone', only({ oxfordGrade: 3 }), 'article2021'),
  asked('PF-4', 'avulsion alone', only({ avulsion: 'present' }), 'article2021'),
  asked('PF-4', 'nothing of it', only({ fullRelease: 'yes' }), 'article2021'),
  asked('AB-1', 'tension left blank', domes({ tension: null }, 'no')),
  asked('AB-1', 'doming while hopping left blank', domes({}, null)),
  asked('BR-1', 'chest motion left blank', breathes({ chestMotion: null })),
  asked('H-1', 'no wound', heals({ wound: 'none' })),
  asked(
    'H-2',
    'bleeding reported with a session',
    patientZ({ reportedSymptoms: [{ symptom: 'bleeding', on: daysAgo(2) }] }),
  ),
  asked(
    'RK-6',
    'never asked about feeding, six weeks ago',
    risks({ breastfeeding: null, on: daysAgo(42) }),
  ),
  asked('RK-6', 'asked six weeks ago', risks({ on: daysAgo(42) })),
  asked(
    'RF-2',
    'begun after a yes, blank, then resolved',
    patientZ({
      epds: { on: daysAgo(3), begun: 'yes', item10: null, total: null },
      earlierSigns: [{ sign: 'EPDS-10', on: daysAgo(9) }],
      resolutions: [{ sign: 'EPDS-10', on: daysAgo(2), by: 'Dr Roy', result: 'Seen' }],
    }),
  ),
  asked(
    'PM-1',
    'nothing said',
    patientZ({ epds: { on: daysAgo(2), begun: 'yes', item10: 0, total: 0 } }),
  ),
  asked('RK-1', 'four of six', risks({ noviceRunner: 'yes', fatigueScore: 20, sleepHours: 6.7 })),
  asked(
    'RK-1',
    'fatigue of 19 and sleep of 6.8',
    risks({ noviceRunner: 'yes', fatigueScore: 19, sleepHours: 6.8 }),
  ),
  asked('SX-5', 'pain of 3', patientZ({ symptoms: z.symptoms && { ...z.symptoms, pain: 3 } })),
  asked('SX-5', 'pain of 2', patientZ({ symptoms: z.symptoms && { ...z.symptoms, pain: 2 } })),
  asked(
    'SX-5',
    'a figure that cannot be',
    patientZ({ symptoms: z.symptoms && { ...z.symptoms, pain: -1 } }),
  ),
  asked('LI-HOP', 'left not tested, right short', withSided('LI-HOP', { left: null, right: 7 })),
  asked('LI-HOP', 'left short', withSided('LI-HOP', { left: 7 })),
  asked('LI-HOP', 'right short', withSided('LI-HOP', { right: 7 })),
  asked('LI-HOP', 'both short', withSided('LI-HOP', { left: 7, right: 9 })),
  asked(
    'LI-HOP',
    'no figure, one symptom, one blank',
    withSided('LI-HOP', {
      left: null,
      right: null,
      symptoms: symptoms({ urinary_leak: 'yes', heaviness: null }),
    }),
  ),
  asked(
    'LI-HOP',
    'two symptoms',
    withSided('LI-HOP', { symptoms: symptoms({ urinary_leak: 'yes', bulge: 'yes' }) }),
  ),
  asked(
    'LI-HOP',
    'two blanks',
    withSided('LI-HOP', { symptoms: symptoms({ pain: null, bulge: null }) }),
  ),
  asked('LI-SLB', 'short on the left', withSided('LI-SLB', { left: 9 })),
  asked('LI-WALK', 'short', withSingle('LI-WALK', { amount: 29 })),
  asked('LI-JOG', 'short', withSingle('LI-JOG', { amount: 59 })),
  asked('LI-BND', 'no figure', withSingle('LI-BND', { amount: null })),
  asked(
    'LI-JOG',
    'old, no figure',
    withSingle('LI-JOG', { amount: null, on: daysAgo(40) }),
    'article2021',
  ),
  asked(
    'LI-JOG',
    'old, short',
    withSingle('LI-JOG', { amount: 20, on: daysAgo(40) }),
    'article2021',
  ),
  asked(
    'ST-CALF',
    'old, left not tested',
    withSided('ST-CALF', { left: null, on: daysAgo(40) }),
    'article2021',
  ),
  asked(
    'ST-CALF',
    'old, right not tested',
    withSided('ST-CALF', { right: null, on: daysAgo(40) }),
    'article2021',
  ),
  asked(
    'ST-CALF',
    'old, short',
    withSided('ST-CALF', { right: 12, on: daysAgo(40) }),
    'article2021',
  ),
  asked('ST-CALF', 'old, left not tested', withSided('ST-CALF', { left: null, on: daysAgo(40) })),
  asked('ST-CALF', 'old, short', withSided('ST-CALF', { right: 12, on: daysAgo(40) })),
  asked('ST-BRG', 'twelve and twenty', withSided('ST-BRG', { left: 12 })),
  asked(
    'RF-1',
    'a fever said, none measured',
    patientZ({
      screening: { on: TODAY, signs: { ...everySign('no'), 'RF-FEV': 'yes' }, temperatureC: null },
    }),
  ),
  asked(
    'RF-1',
    'a fever measured, none said',
    patientZ({ screening: { on: TODAY, signs: everySign('no'), temperatureC: 38 } }),
  ),
  asked(
    'RF-1',
    '37.9 °C',
    patientZ({ screening: { on: TODAY, signs: everySign('no'), temperatureC: 37.9 } }),
  ),
  asked('RF-1', 'an infected wound', heals({ wound: 'infected' })),
  asked('RF-1', 'item 10 alone', patientZ({ earlierSigns: [{ sign: 'EPDS-10', on: daysAgo(9) }] })),
  asked(
    'RF-1',
    'an earlier sign',
    patientZ({ earlierSigns: [{ sign: 'RF-DVT', on: daysAgo(9) }] }),
  ),
  asked(
    'RF-1',
    'two days of one sign',
    patientZ({
      earlierSigns: [
        { sign: 'RF-DVT', on: daysAgo(9) },
        { sign: 'RF-DVT', on: daysAgo(4) },
      ],
    }),
  ),
  asked(
    'RF-1',
    'resolved after it, answered before',
    patientZ({
      screening: null,
      earlierSigns: [{ sign: 'RF-DVT', on: daysAgo(9) }],
      resolutions: [{ sign: 'RF-DVT', on: daysAgo(2), by: 'Dr Roy', result: 'Seen' }],
    }),
  ),
  asked('T-1', 'one week', patientZ({ birth: { ...z.birth, bornOn: daysAgo(7) } })),
  asked('T-1', 'two weeks and two days', patientZ({ birth: { ...z.birth, bornOn: daysAgo(16) } })),
  asked('T-1', 'three days', patientZ({ birth: { ...z.birth, bornOn: daysAgo(3) } })),
  asked('PF-1', 'short, six weeks ago', exam({ fastContractions: 9, on: daysAgo(42) })),
  asked('PF-3', 'at the hymen, six weeks ago', exam({ descentCm: 0, on: daysAgo(42) })),
  asked('PF-4', 'avulsion, six weeks ago', exam({ avulsion: 'present', on: daysAgo(42) })),
  asked('PF-4', 'no avulsion, six weeks ago', exam({ on: daysAgo(42) })),
  asked(
    'RF-1',
    'two days of one sign, the later first',
    patientZ({
      earlierSigns: [
        { sign: 'RF-DVT', on: daysAgo(4) },
        { sign: 'RF-DVT', on: daysAgo(9) },
      ],
    }),
  ),
  asked(
    'SX-1',
    'two reports, the later first',
    patientZ({
      reportedSymptoms: [
        { symptom: 'urinary_leak', on: daysAgo(2) },
        { symptom: 'urinary_leak', on: daysAgo(6) },
      ],
    }),
  ),
  asked(
    'SX-1',
    'two reports, the earlier first',
    patientZ({
      reportedSymptoms: [
        { symptom: 'urinary_leak', on: daysAgo(6) },
        { symptom: 'urinary_leak', on: daysAgo(2) },
      ],
    }),
  ),
  asked(
    'PM-2',
    'measured today',
    patientZ({ outcomes: [{ measure: 'psfs', on: TODAY, total: 4 }] }),
  ),
  asked(
    'PM-2',
    'corrected on an earlier day',
    patientZ({
      outcomes: [
        { measure: 'psfs', on: daysAgo(40), total: 3 },
        { measure: 'psfs', on: daysAgo(40), total: 5 },
        { measure: 'psfs', on: daysAgo(3), total: 8 },
      ],
    }),
  ),
  asked(
    'LI-HOP',
    'left side alone, nothing else answered',
    withSided('LI-HOP', { right: null, symptoms: everySymptom(null) }),
  ),
  asked(
    'LI-HOP',
    'right side alone, nothing else answered',
    withSided('LI-HOP', { left: null, symptoms: everySymptom(null) }),
  ),
  asked(
    'LI-HOP',
    'both sides, nothing else answered',
    withSided('LI-HOP', { symptoms: everySymptom(null) }),
  ),
  asked('LI-WALK', 'figure alone', withSingle('LI-WALK', { symptoms: everySymptom(null) })),
  asked(
    'RF-1',
    'an emergency beside a same-day sign',
    patientZ({
      screening: {
        on: TODAY,
        signs: { ...everySign('no'), 'RF-CHEST': 'yes', 'RF-VOMIT': 'yes' },
        temperatureC: null,
      },
    }),
  ),
  asked(
    'RF-1',
    'a hold beside a same-day sign',
    patientZ({
      screening: {
        on: TODAY,
        signs: { ...everySign('no'), 'RF-TIRED': 'yes', 'RF-VOMIT': 'yes' },
        temperatureC: null,
      },
    }),
  ),
]
