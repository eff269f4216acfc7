import type { Criterion } from '../criterion.ts'
import { type Risk, riskCriterion } from '../evidence/risk-answers.ts'
import { clinicProtocol, goom2019, published } from '../sources.ts'

const RISKS: readonly Risk[] = [
  {
    field: 'leakWhenRunningBeforePregnancy',
    name: {
      en: 'leak when running before pregnancy',
      fr: 'fuite en courant avant la grossesse',
    },
  },
  {
    field: 'leakWhenRunningInPregnancy',
    name: { en: 'leak when running in pregnancy', fr: 'fuite en courant pendant la grossesse' },
  },
  {
    field: 'pelvicGirdlePain',
    name: { en: 'pelvic girdle pain', fr: 'douleur de la ceinture pelvienne' },
  },
  {
    field: 'earlierPelvicFloorDysfunction',
    name: {
      en: 'earlier pelvic floor dysfunction',
      fr: 'trouble antérieur du plancher pelvien',
    },
  },
]

const QUESTION = {
  risks: RISKS,
  none: { en: 'Answered no to all four.', fr: 'Réponse non aux quatre questions.' },
  wouldChange: {
    en: 'No to all four: leak when running before or in pregnancy, pelvic girdle pain, earlier dysfunction',
    fr: 'Non aux quatre questions\u00A0: fuite en courant avant ou pendant la grossesse, douleur de la ceinture pelvienne, trouble antérieur',
  },
}

export const earlierSymptoms = {
  id: 'RK-4',
  title: { en: 'Earlier symptoms', fr: 'Symptômes antérieurs' },
  question: {
    en: 'No leak when running before or in pregnancy, pelvic girdle pain or earlier pelvic floor dysfunction?',
    fr: 'Ni fuite en courant avant ou pendant la grossesse, ni douleur de la ceinture pelvienne, ni trouble antérieur du plancher pelvien?',
  },
  threshold: { kind: 'answer', answer: 'no' },
  freshness: 'testFreshDays',
  sources: [
    published(
      'Moore et al. 2021, BJSM',
      'doi 10.1136/bjsports-2021-104168, leak when running: odds ratio 4.01 before pregnancy, 4.49 in pregnancy',
      'study',
    ),
    goom2019('G2', 'pelvic girdle pain, signs to seek help'),
    clinicProtocol('earlier pelvic floor dysfunction; each one is a caution'),
  ],
  patientText: null,
  evaluate: riskCriterion(QUESTION),
} satisfies Criterion
