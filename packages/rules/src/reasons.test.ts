import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  everySign,
  patientZ,
  symptoms,
  TODAY,
  withSided,
  withSingle,
} from './base-patient.ts'
import type { Effect, ProfileId, State, Text, Value } from './criterion.ts'
import { type Facts, OUTCOME_MEASURES, type YesNo } from './facts.ts'
import { readinessOf } from './readiness.ts'
import { RULESET_V1 } from './ruleset.ts'

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

type Reason = {
  id: string
  profile: ProfileId
  name: string
  facts: Facts
  says: {
    state: State
    effect: Effect
    reason: Text
    wouldChange: Text | null
    value: Value
    observedOn: string | null
    stale: boolean
  }
  toPatient: string | null
}

const REASONS: readonly Reason[] = [
  {
    id: 'PF-1',
    profile: 'goom2019',
    name: 'every part short',
    facts: exam({
      fastContractions: 9,
      longContractions: 7,
      longHoldSeconds: 5,
      gentleHoldSeconds: 59,
      testedStanding: 'no',
    }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Found: fewer than 10 fast contractions, fewer than 8 long contractions, long contractions held less than 6 s, gentle hold of less than 60 s and not tested standing.',
        fr: 'Constaté\u00A0: moins de 10 contractions rapides, moins de 8 contractions longues, contractions longues tenues moins de 6 s, contraction légère tenue moins de 60 s et pas testé debout.',
      },
      wouldChange: {
        en: '10 fast contractions, 8–12 of 6–8 s, and 60 s at 30–50\u00A0%, standing',
        fr: '10 contractions rapides, 8 à 12 de 6 à 8 s, et 60 s à 30–50\u00A0%, debout',
      },
      value: { kind: 'amount', amount: 9, unit: 'reps' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Your pelvic floor will get stronger with daily practice.',
  },
  {
    id: 'PF-1',
    profile: 'goom2019',
    name: 'every part blank',
    facts: exam({
      fastContractions: null,
      longContractions: null,
      longHoldSeconds: null,
      gentleHoldSeconds: null,
      testedStanding: null,
    }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Not recorded: fast contractions, long contractions, seconds of a long contraction, gentle hold and whether tested standing.',
        fr: 'Non consigné\u00A0: contractions rapides, contractions longues, durée d’une contraction longue, contraction légère et si testé debout.',
      },
      wouldChange: {
        en: '10 fast contractions, 8–12 of 6–8 s, and 60 s at 30–50\u00A0%, standing',
        fr: '10 contractions rapides, 8 à 12 de 6 à 8 s, et 60 s à 30–50\u00A0%, debout',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'PF-2',
    profile: 'goom2019',
    name: 'neither',
    facts: exam({ fullRelease: 'no', bearsDown: 'yes' }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Found: not fully letting go after a contraction and bearing down.',
        fr: 'Constaté\u00A0: relâchement incomplet et poussée vers le bas.',
      },
      wouldChange: {
        en: 'A contraction with full release, and no bearing down',
        fr: 'Une contraction avec relâchement complet, sans pousser vers le bas',
      },
      value: { kind: 'answers', answers: ['no'] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Letting go fully matters as much as squeezing. We will practise it.',
  },
  {
    id: 'PF-2',
    profile: 'goom2019',
    name: 'both blank',
    facts: exam({ fullRelease: null, bearsDown: null }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Not recorded: release and bearing down.',
        fr: 'Non consigné\u00A0: relâchement et poussée vers le bas.',
      },
      wouldChange: {
        en: 'A contraction with full release, and no bearing down',
        fr: 'Une contraction avec relâchement complet, sans pousser vers le bas',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'PF-3',
    profile: 'goom2019',
    name: 'at the hymen',
    facts: exam({ descentCm: 0.5, prolapseStage: 2 }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Descent 0.5 cm, stage II. Needs less than 0 cm and stage II or less.',
        fr: 'Descente 0,5 cm, stade II. Il faut moins de 0 cm et un stade II ou moins.',
      },
      wouldChange: {
        en: 'Descent above the hymen; discuss a pessary or urogynaecology',
        fr: 'Descente au-dessus de l’hymen; discuter d’un pessaire ou de l’urogynécologie',
      },
      value: { kind: 'amount', amount: 0.5, unit: 'cm' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We found some descent. Let us talk about what supports you.',
  },
  {
    id: 'PF-3',
    profile: 'goom2019',
    name: 'nothing recorded',
    facts: exam({ descentCm: null, prolapseStage: null }),
    says: {
      state: 'unknown',
      effect: 'blocking',
      reason: { en: 'Examined, not recorded in full.', fr: 'Examinée, pas tout consigné.' },
      wouldChange: {
        en: 'POP-Q recorded: descent in cm and stage, or declined',
        fr: 'POP-Q consigné\u00A0: descente en cm et stade, ou refusé',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'PF-3',
    profile: 'goom2019',
    name: 'stage III without a figure',
    facts: exam({ descentCm: null, prolapseStage: 3 }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Descent not recorded, stage III. Urogynaecology first.',
        fr: 'Descente non consignée, stade III. D’abord l’urogynécologie.',
      },
      wouldChange: {
        en: 'Seen in urogynaecology, with the result on record',
        fr: 'Vue en urogynécologie, résultat au dossier',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We found some descent. Let us talk about what supports you.',
  },
  {
    id: 'PF-3',
    profile: 'goom2019',
    name: 'declined, at the hymen',
    facts: exam({ internalExam: 'declined', descentCm: 0, prolapseStage: null }),
    says: {
      state: 'unknown',
      effect: 'blocking',
      reason: { en: 'Examined, not recorded in full.', fr: 'Examinée, pas tout consigné.' },
      wouldChange: {
        en: 'POP-Q recorded: descent in cm and stage, or declined',
        fr: 'POP-Q consigné\u00A0: descente en cm et stade, ou refusé',
      },
      value: { kind: 'amount', amount: 0, unit: 'cm' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'PF-3',
    profile: 'goom2019',
    name: 'above the hymen',
    facts: exam({ descentCm: -2.5, prolapseStage: 0 }),
    says: {
      state: 'met',
      effect: 'caution',
      reason: {
        en: 'Descent −2.5 cm, stage 0. Needs less than 0 cm and stage II or less.',
        fr: 'Descente −2,5 cm, stade 0. Il faut moins de 0 cm et un stade II ou moins.',
      },
      wouldChange: null,
      value: { kind: 'amount', amount: -2.5, unit: 'cm' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'PF-4',
    profile: 'goom2019',
    name: 'avulsion left blank',
    facts: exam({ avulsion: null }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: { en: 'Examined, not recorded in full.', fr: 'Examinée, pas tout consigné.' },
      wouldChange: {
        en: 'Avulsion recorded: none, present or not assessed',
        fr: 'Avulsion consignée\u00A0: aucune, présente ou non évaluée',
      },
      value: { kind: 'amount', amount: 4, unit: 'points' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'PF-4',
    profile: 'goom2019',
    name: 'avulsion not assessed, no grade',
    facts: exam({ avulsion: 'not_assessed', oxfordGrade: null }),
    says: {
      state: 'met',
      effect: 'info',
      reason: {
        en: 'Modified Oxford not recorded. Avulsion not assessed.',
        fr: 'Oxford modifié non consigné. Avulsion non évaluée.',
      },
      wouldChange: null,
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'PF-4',
    profile: 'goom2019',
    name: 'avulsion present',
    facts: exam({ avulsion: 'present', oxfordGrade: 2 }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Modified Oxford 2. Avulsion recorded: progress more slowly.',
        fr: 'Oxford modifié 2. Avulsion consignée\u00A0: progresser plus lentement.',
      },
      wouldChange: null,
      value: { kind: 'amount', amount: 2, unit: 'points' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'AB-1',
    profile: 'goom2019',
    name: 'doming everywhere, little tension',
    facts: domes({ doming: 'yes', tension: 'poor' }, 'yes'),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Found: doming, little tension in the midline and doming during a test. Distance 18 mm, for information.',
        fr: 'Constaté\u00A0: bombement du ventre, peu de tension sur la ligne médiane et bombement pendant un test. Écart 18 mm, à titre d’information.',
      },
      wouldChange: {
        en: 'No doming, and good tension in the midline during the tests',
        fr: 'Pas de bombement, et bonne tension sur la ligne médiane pendant les tests',
      },
      value: { kind: 'answers', answers: ['doming'] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We watch how your tummy works, not only the gap.',
  },
  {
    id: 'AB-1',
    profile: 'goom2019',
    name: 'nothing answered',
    facts: domes({ doming: null, tension: null, interRectiMm: null }, null),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Not recorded: doming, tension in the midline and doming in each test.',
        fr: 'Non consigné\u00A0: bombement, tension sur la ligne médiane et bombement à chaque test.',
      },
      wouldChange: {
        en: 'No doming, and good tension in the midline during the tests',
        fr: 'Pas de bombement, et bonne tension sur la ligne médiane pendant les tests',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'BR-1',
    profile: 'goom2019',
    name: 'every part wrong',
    facts: breathes({
      chestMotion: 'dominant',
      bellyRises: 'no',
      ribsWiden: 'no',
      pelvicFloorOnExhale: 'bears_down',
      breathOnEffort: 'held',
    }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Found: breathing mostly with the chest, the belly does not rise, the ribs do not widen, bearing down on the out-breath and breath held on effort.',
        fr: 'Constaté\u00A0: respiration surtout par la poitrine, le ventre ne monte pas, les côtes ne s’ouvrent pas, poussée vers le bas à l’expiration et souffle retenu à l’effort.',
      },
      wouldChange: {
        en: 'Belly and ribs move, the chest stays quiet, no bearing down, breath not held on effort',
        fr: 'Ventre et côtes bougent, la poitrine reste calme, sans pousser, souffle libre à l’effort',
      },
      value: { kind: 'answers', answers: ['bears_down'] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Breathe out on effort.',
  },
  {
    id: 'BR-1',
    profile: 'goom2019',
    name: 'every part blank',
    facts: breathes({
      chestMotion: null,
      bellyRises: null,
      ribsWiden: null,
      pelvicFloorOnExhale: null,
      breathOnEffort: null,
    }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Not recorded: chest motion, belly, ribs, pelvic floor on the out-breath and breath on effort.',
        fr: 'Non consigné\u00A0: mouvement de la poitrine, ventre, côtes, plancher pelvien à l’expiration et souffle à l’effort.',
      },
      wouldChange: {
        en: 'Belly and ribs move, the chest stays quiet, no bearing down, breath not held on effort',
        fr: 'Ventre et côtes bougent, la poitrine reste calme, sans pousser, souffle libre à l’effort',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'AL-1',
    profile: 'goom2019',
    name: 'not assessed',
    facts: patientZ({ alignment: z.alignment && { ...z.alignment, holdsNeutralPelvis: null } }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: { en: 'Not assessed.', fr: 'Non évalué.' },
      wouldChange: {
        en: 'Finds and holds a neutral pelvis, standing and during 10 single-leg squats',
        fr: 'Trouve et tient le bassin neutre, debout et pendant 10 flexions sur une jambe',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'RK-2',
    profile: 'goom2019',
    name: 'nothing known',
    facts: risks({ noviceRunner: null, heightCm: null }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'BMI not known: height or weight missing. New to running: not answered. First week at most 3 km until this is known.',
        fr: 'IMC inconnu\u00A0: il manque la taille ou le poids. Débute en course\u00A0: sans réponse. Première semaine\u00A0: au plus 3\u00A0km tant que ce n’est pas connu.',
      },
      wouldChange: {
        en: 'Height, weight and whether she is new to running',
        fr: 'La taille, le poids et si elle débute en course',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'RK-3',
    profile: 'goom2019',
    name: 'known hypermobility left blank',
    facts: risks({ knownHypermobility: null }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Beighton 2 of 9, caution from 5. Known hypermobility: not answered.',
        fr: 'Beighton 2 sur 9, prudence à partir de 5. Hypermobilité connue\u00A0: sans réponse.',
      },
      wouldChange: {
        en: 'Beighton below 5 and no known hypermobility',
        fr: 'Beighton inférieur à 5 et aucune hypermobilité connue',
      },
      value: { kind: 'amount', amount: 2, unit: 'points' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'RK-3',
    profile: 'goom2019',
    name: 'known, Beighton not recorded',
    facts: risks({ beighton: null, knownHypermobility: 'yes' }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Beighton not recorded. Known hypermobility.',
        fr: 'Beighton non consigné. Hypermobilité connue.',
      },
      wouldChange: {
        en: 'Beighton below 5 and no known hypermobility',
        fr: 'Beighton inférieur à 5 et aucune hypermobilité connue',
      },
      value: { kind: 'answers', answers: ['knownHypermobility'] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'RK-3',
    profile: 'goom2019',
    name: 'not known, Beighton not recorded',
    facts: risks({ beighton: null }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Beighton not recorded. No known hypermobility.',
        fr: 'Beighton non consigné. Aucune hypermobilité connue.',
      },
      wouldChange: {
        en: 'Beighton below 5 and no known hypermobility',
        fr: 'Beighton inférieur à 5 et aucune hypermobilité connue',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'RK-6',
    profile: 'goom2019',
    name: 'feeding missed, energy blank',
    facts: risks({ feedingTalkedAbout: 'no', energyTalkedAbout: null }),
    says: {
      state: 'not_met',
      effect: 'info',
      reason: {
        en: 'Not talked about: feeding before a run. Not answered: energy.',
        fr: 'Pas abordé\u00A0: tétée avant de courir. Sans réponse\u00A0: énergie.',
      },
      wouldChange: {
        en: 'Feeding before a run, bra and energy talked about',
        fr: 'Tétée avant de courir, soutien-gorge et énergie abordés',
      },
      value: { kind: 'answers', answers: ['yes'] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Feed or express before a run.',
  },
  {
    id: 'RK-6',
    profile: 'goom2019',
    name: 'bra and energy blank',
    facts: risks({ braTalkedAbout: null, energyTalkedAbout: null }),
    says: {
      state: 'unknown',
      effect: 'info',
      reason: {
        en: 'Not answered: a supporting bra and energy.',
        fr: 'Sans réponse\u00A0: soutien-gorge adapté et énergie.',
      },
      wouldChange: {
        en: 'Feeding before a run, bra and energy talked about',
        fr: 'Tétée avant de courir, soutien-gorge et énergie abordés',
      },
      value: { kind: 'answers', answers: ['yes'] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Feed or express before a run.',
  },
  {
    id: 'RK-6',
    profile: 'goom2019',
    name: 'every topic missed',
    facts: risks({ feedingTalkedAbout: 'no', braTalkedAbout: 'no', energyTalkedAbout: 'no' }),
    says: {
      state: 'not_met',
      effect: 'info',
      reason: {
        en: 'Not talked about: feeding before a run, a supporting bra and energy.',
        fr: 'Pas abordé\u00A0: tétée avant de courir, soutien-gorge adapté et énergie.',
      },
      wouldChange: {
        en: 'Feeding before a run, bra and energy talked about',
        fr: 'Tétée avant de courir, soutien-gorge et énergie abordés',
      },
      value: { kind: 'answers', answers: ['yes'] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Feed or express before a run.',
  },
  {
    id: 'RK-6',
    profile: 'goom2019',
    name: 'breastfeeding left blank',
    facts: risks({ breastfeeding: null }),
    says: {
      state: 'unknown',
      effect: 'info',
      reason: {
        en: 'Whether she breastfeeds is not answered.',
        fr: 'La question de l’allaitement est sans réponse.',
      },
      wouldChange: { en: 'Ask whether she breastfeeds', fr: 'Demander si elle allaite' },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'RK-7',
    profile: 'goom2019',
    name: 'everything, LEAF-Q while breastfeeding',
    facts: leafQ('yes'),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Answered yes: eating disorder, missed meals and unintended weight loss. LEAF-Q 9 on 2026-11-20, not validated while breastfeeding.',
        fr: 'Réponse oui\u00A0: trouble alimentaire, repas sautés et perte de poids non voulue. LEAF-Q 9 le 2026-11-20, non validé pendant l’allaitement.',
      },
      wouldChange: {
        en: 'No eating disorder, missed meals or unintended weight loss',
        fr: 'Ni trouble alimentaire, ni repas sautés, ni perte de poids non voulue',
      },
      value: {
        kind: 'answers',
        answers: ['eatingDisorder', 'missedMeals', 'unintendedWeightLoss'],
      },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'RK-7',
    profile: 'goom2019',
    name: 'LEAF-Q, not breastfeeding',
    facts: leafQ('no'),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Answered yes: eating disorder, missed meals and unintended weight loss. LEAF-Q 9 on 2026-11-20, for information only.',
        fr: 'Réponse oui\u00A0: trouble alimentaire, repas sautés et perte de poids non voulue. LEAF-Q 9 le 2026-11-20, à titre d’information.',
      },
      wouldChange: {
        en: 'No eating disorder, missed meals or unintended weight loss',
        fr: 'Ni trouble alimentaire, ni repas sautés, ni perte de poids non voulue',
      },
      value: {
        kind: 'answers',
        answers: ['eatingDisorder', 'missedMeals', 'unintendedWeightLoss'],
      },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'H-1',
    profile: 'goom2019',
    name: 'open',
    facts: heals({ wound: 'open' }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Not yet closed. Needs to be healed.',
        fr: 'Pas encore fermée. Elle doit être guérie.',
      },
      wouldChange: { en: 'The wound fully healed', fr: 'La plaie complètement guérie' },
      value: { kind: 'answers', answers: ['open'] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Your stitches or scar need to be fully healed first.',
  },
  {
    id: 'H-2',
    profile: 'goom2019',
    name: 'left blank',
    facts: heals({ bleeding: null }),
    says: {
      state: 'unknown',
      effect: 'blocking',
      reason: { en: 'Not fully answered.', fr: 'Réponse incomplète.' },
      wouldChange: {
        en: 'No bleeding outside periods, and no more of it with activity',
        fr: 'Aucun saignement hors des règles, et pas davantage avec l’activité',
      },
      value: { kind: 'answers', answers: ['unanswered'] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'H-2',
    profile: 'goom2019',
    name: 'other, no birth date',
    facts: patientZ({
      birth: { ...z.birth, bornOn: null },
      healing: z.healing && { ...z.healing, bleeding: 'other' },
    }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Bleeding outside periods, or more with activity. Needs a medical review.',
        fr: 'Saignement hors des règles, ou plus fort avec l’activité. Un avis médical est nécessaire.',
      },
      wouldChange: {
        en: 'No bleeding outside periods, and no more of it with activity',
        fr: 'Aucun saignement hors des règles, et pas davantage avec l’activité',
      },
      value: { kind: 'answers', answers: ['other'] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Tell your doctor or midwife about the bleeding before running.',
  },
  {
    id: 'H-3',
    profile: 'goom2019',
    name: 'reviewed',
    facts: patientZ({ birth: { ...z.birth, tearGrade: '4', tearReviewedOn: daysAgo(60) } }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: { en: 'Grade 4, reviewed on 2026-09-24.', fr: 'Degré 4, suivi le 2026-09-24.' },
      wouldChange: null,
      value: { kind: 'answers', answers: ['4'] },
      observedOn: '2026-09-24',
      stale: false,
    },
    toPatient: 'Because of your tear, we want one extra check.',
  },
  {
    id: 'A-1',
    profile: 'goom2019',
    name: 'signed by another role',
    facts: patientZ({ assessment: { signedOn: daysAgo(5), signedByRole: 'clinic_admin' } }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Signed on 2026-11-18 by another role. Needs a physiotherapist.',
        fr: 'Signée le 2026-11-18 par un autre rôle. Il faut une physiothérapeute.',
      },
      wouldChange: {
        en: 'A new assessment signed by a physiotherapist',
        fr: 'Une nouvelle évaluation signée par une physiothérapeute',
      },
      value: { kind: 'date', date: '2026-11-18' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'You need a visit with a pelvic-health physiotherapist first.',
  },
  {
    id: 'T-1',
    profile: 'goom2019',
    name: 'born after the question',
    facts: patientZ({ birth: { ...z.birth, bornOn: daysAgo(-1) } }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'The birth date lies after the day of the question.',
        fr: 'La date de l’accouchement est après le jour de la question.',
      },
      wouldChange: { en: '85 days more', fr: 'Encore 85 jours' },
      value: { kind: 'amount', amount: -1, unit: 'days' },
      observedOn: '2026-11-24',
      stale: false,
    },
    toPatient:
      'Most women wait 12 weeks before running. Walking and pelvic floor work are good now.',
  },
  {
    id: 'T-1',
    profile: 'goom2019',
    name: 'born today',
    facts: patientZ({ birth: { ...z.birth, bornOn: TODAY } }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: '0 weeks (0 days) since birth. Needs 84 days (12 weeks).',
        fr: '0 semaine (0 jour) depuis l’accouchement. Il faut 84 jours (12 semaines).',
      },
      wouldChange: { en: '84 days more', fr: 'Encore 84 jours' },
      value: { kind: 'amount', amount: 0, unit: 'days' },
      observedOn: '2026-11-23',
      stale: false,
    },
    toPatient:
      'It has been 0 weeks. Most women wait 12 weeks before running. Walking and pelvic floor work are good now.',
  },
  {
    id: 'T-2',
    profile: 'goom2019',
    name: 'day 20',
    facts: patientZ({ birth: { ...z.birth, bornOn: daysAgo(20) } }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: '20 days since birth. Needs 21 days.',
        fr: '20 jours depuis l’accouchement. Il faut 21 jours.',
      },
      wouldChange: { en: '1 day more', fr: 'Encore 1 jour' },
      value: { kind: 'amount', amount: 20, unit: 'days' },
      observedOn: '2026-11-03',
      stale: false,
    },
    toPatient: 'The first weeks are for healing. Short, easy walks are fine if they feel good.',
  },
  {
    id: 'T-2',
    profile: 'goom2019',
    name: 'day 21',
    facts: patientZ({ birth: { ...z.birth, bornOn: daysAgo(21) } }),
    says: {
      state: 'met',
      effect: 'blocking',
      reason: {
        en: '21 days since birth. Needs 21 days.',
        fr: '21 jours depuis l’accouchement. Il faut 21 jours.',
      },
      wouldChange: null,
      value: { kind: 'amount', amount: 21, unit: 'days' },
      observedOn: '2026-11-02',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'T-3',
    profile: 'goom2019',
    name: 'on the day',
    facts: patientZ({ birth: { ...z.birth, bornOn: '2026-08-23' } }),
    says: {
      state: 'met',
      effect: 'info',
      reason: {
        en: 'Three calendar months are reached on 2026-11-23.',
        fr: 'Les trois mois de calendrier sont atteints le 2026-11-23.',
      },
      wouldChange: null,
      value: { kind: 'date', date: '2026-11-23' },
      observedOn: '2026-08-23',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'SX-1',
    profile: 'goom2019',
    name: 'dated after the question',
    facts: patientZ({ symptoms: z.symptoms && { ...z.symptoms, on: daysAgo(-1) } }),
    says: {
      state: 'unknown',
      effect: 'blocking',
      reason: {
        en: 'Dated 2026-11-24, after the day of the question.',
        fr: 'Daté du 2026-11-24, après le jour de la question.',
      },
      wouldChange: {
        en: 'Ask about this: urinary leak',
        fr: 'Poser la question\u00A0: fuite d’urine',
      },
      value: { kind: 'answers', answers: ['no'] },
      observedOn: '2026-11-24',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'SX-1',
    profile: 'goom2019',
    name: 'dated today',
    facts: patientZ({ symptoms: z.symptoms && { ...z.symptoms, on: TODAY } }),
    says: {
      state: 'met',
      effect: 'blocking',
      reason: { en: 'Answered no: urinary leak.', fr: 'Réponse non\u00A0: fuite d’urine.' },
      wouldChange: null,
      value: { kind: 'answers', answers: ['no'] },
      observedOn: '2026-11-23',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'SX-6',
    profile: 'goom2019',
    name: 'one declined, one blank',
    facts: patientZ({
      symptoms: z.symptoms && { ...z.symptoms, painfulSex: 'declined', constipation: null },
    }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Declined or blank: painful sex and constipation.',
        fr: 'Refusé ou sans réponse\u00A0: douleur pendant les rapports et constipation.',
      },
      wouldChange: {
        en: 'No painful sex, obstructed bowel or constipation',
        fr: 'Ni douleur pendant les rapports, ni difficulté à évacuer, ni constipation',
      },
      value: { kind: 'answers', answers: [] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'SX-6',
    profile: 'goom2019',
    name: 'one blank',
    facts: patientZ({ symptoms: z.symptoms && { ...z.symptoms, constipation: null } }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: { en: 'Not answered: constipation.', fr: 'Sans réponse\u00A0: constipation.' },
      wouldChange: {
        en: 'No painful sex, obstructed bowel or constipation',
        fr: 'Ni douleur pendant les rapports, ni difficulté à évacuer, ni constipation',
      },
      value: { kind: 'answers', answers: [] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'RF-1',
    profile: 'goom2019',
    name: 'asked yesterday, one blank',
    facts: patientZ({
      screening: {
        on: daysAgo(1),
        signs: { ...everySign('no'), 'RF-HEAD': null },
        temperatureC: null,
      },
    }),
    says: {
      state: 'unknown',
      effect: 'red_flag',
      reason: {
        en: 'Not asked today. Not answered: Bad headache or change in sight.',
        fr: 'Non demandé aujourd’hui. Sans réponse\u00A0: Gros mal de tête ou vue qui change.',
      },
      wouldChange: {
        en: 'Every warning sign asked on the day of the decision',
        fr: 'Poser chaque question sur les signes d’alerte le jour de la décision',
      },
      value: { kind: 'answers', answers: [] },
      observedOn: '2026-11-22',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'RF-1',
    profile: 'goom2019',
    name: 'asked yesterday',
    facts: patientZ({ screening: { on: daysAgo(1), signs: everySign('no'), temperatureC: null } }),
    says: {
      state: 'unknown',
      effect: 'red_flag',
      reason: { en: 'Not asked today.', fr: 'Non demandé aujourd’hui.' },
      wouldChange: {
        en: 'Every warning sign asked on the day of the decision',
        fr: 'Poser chaque question sur les signes d’alerte le jour de la décision',
      },
      value: { kind: 'answers', answers: [] },
      observedOn: '2026-11-22',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'RF-1',
    profile: 'goom2019',
    name: 'one blank',
    facts: patientZ({
      screening: { on: TODAY, signs: { ...everySign('no'), 'RF-HEAD': null }, temperatureC: null },
    }),
    says: {
      state: 'unknown',
      effect: 'red_flag',
      reason: {
        en: 'Not answered: Bad headache or change in sight.',
        fr: 'Sans réponse\u00A0: Gros mal de tête ou vue qui change.',
      },
      wouldChange: {
        en: 'Every warning sign asked on the day of the decision',
        fr: 'Poser chaque question sur les signes d’alerte le jour de la décision',
      },
      value: { kind: 'answers', answers: [] },
      observedOn: '2026-11-23',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'RF-2',
    profile: 'goom2019',
    name: 'resolved, then never asked again',
    facts: patientZ({
      epds: null,
      earlierSigns: [{ sign: 'EPDS-10', on: daysAgo(9) }],
      resolutions: [{ sign: 'EPDS-10', on: daysAgo(8), by: 'Dr Roy', result: 'Seen' }],
    }),
    says: {
      state: 'met',
      effect: 'red_flag',
      reason: { en: 'Item 10 is 0, or was resolved.', fr: 'Question 10 à 0, ou résolue.' },
      wouldChange: null,
      value: null,
      observedOn: '2026-11-15',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'PM-1',
    profile: 'goom2019',
    name: 'not fitting item 10',
    facts: patientZ({ epds: { on: daysAgo(2), begun: 'yes', item10: 2, total: 1 } }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'EPDS total 1 cannot be below item 10 (2).',
        fr: 'Le total de l’EPDS (1) ne peut être inférieur à la question 10 (2).',
      },
      wouldChange: { en: 'Record the EPDS total', fr: 'Consigner le total de l’EPDS' },
      value: { kind: 'amount', amount: 1, unit: 'points' },
      observedOn: '2026-11-21',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'PM-1',
    profile: 'goom2019',
    name: '13',
    facts: patientZ({ epds: { on: daysAgo(2), begun: 'yes', item10: 0, total: 13 } }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'EPDS total 13 of 30, below 10 needed. Does not speak against activity.',
        fr: 'Total de l’EPDS de 13 sur 30, il faut moins de 10. Ne s’oppose pas à l’activité.',
      },
      wouldChange: {
        en: 'Refer: family doctor or perinatal mental health',
        fr: 'Diriger vers le médecin de famille ou la santé mentale périnatale',
      },
      value: { kind: 'amount', amount: 13, unit: 'points' },
      observedOn: '2026-11-21',
      stale: false,
    },
    toPatient: 'Moving helps mood. We also offer support.',
  },
  {
    id: 'PM-2',
    profile: 'goom2019',
    name: 'every measure twice, worse',
    facts: measured(2),
    says: {
      state: 'not_met',
      effect: 'info',
      reason: {
        en: 'The ICIQ-UI SF is above 0 and she answered no to leaks: ask again. ICIQ-UI SF 54 on 2026-11-20, 30 on 2026-10-21, change +24. Worse by at least the smallest important change, 2.52 (after pelvic floor training, Nyström 2015). PFDI-20 54 on 2026-11-20, 30 on 2026-10-21, change +24. Worse by at least the smallest important change, 24 (after prolapse surgery, Karjalainen 2021). PFIQ-7 54 on 2026-11-20, 30 on 2026-10-21, change +24. PSFS 54 on 2026-11-20, 30 on 2026-10-21, change +24. Better by at least the smallest important change, 2 (smallest detectable, Stratford 1995). TSK-11 54 on 2026-11-20, 30 on 2026-10-21, change +24. Worse by at least the smallest important change, 4 (Woby 2005). TSK-17 54 on 2026-11-20, 30 on 2026-10-21, change +24. I-PRRS 54 on 2026-11-20, 30 on 2026-10-21, change +24. PGI-I 54 on 2026-11-20, 30 on 2026-10-21, change +24.',
        fr: 'L’ICIQ-UI SF est au-dessus de 0 et elle a répondu non aux fuites\u00A0: reposer la question. ICIQ-UI SF 54 le 2026-11-20, 30 le 2026-10-21, écart +24. Moins bien d’au moins le plus petit écart important, 2,52 (après un entraînement du plancher pelvien, Nyström 2015). PFDI-20 54 le 2026-11-20, 30 le 2026-10-21, écart +24. Moins bien d’au moins le plus petit écart important, 24 (après une chirurgie du prolapsus, Karjalainen 2021). PFIQ-7 54 le 2026-11-20, 30 le 2026-10-21, écart +24. PSFS 54 le 2026-11-20, 30 le 2026-10-21, écart +24. Mieux d’au moins le plus petit écart important, 2 (plus petit détectable, Stratford 1995). TSK-11 54 le 2026-11-20, 30 le 2026-10-21, écart +24. Moins bien d’au moins le plus petit écart important, 4 (Woby 2005). TSK-17 54 le 2026-11-20, 30 le 2026-10-21, écart +24. I-PRRS 54 le 2026-11-20, 30 le 2026-10-21, écart +24. PGI-I 54 le 2026-11-20, 30 le 2026-10-21, écart +24.',
      },
      wouldChange: { en: 'Ask about leaks again', fr: 'Reposer la question des fuites' },
      value: {
        kind: 'answers',
        answers: ['iciq-ui-sf', 'pfdi-20', 'pfiq-7', 'psfs', 'tsk-11', 'tsk-17', 'i-prrs', 'pgi-i'],
      },
      observedOn: '2026-11-20',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'PM-2',
    profile: 'goom2019',
    name: 'every measure twice, better',
    facts: measured(-2),
    says: {
      state: 'not_met',
      effect: 'info',
      reason: {
        en: 'The ICIQ-UI SF is above 0 and she answered no to leaks: ask again. ICIQ-UI SF 6 on 2026-11-20, 30 on 2026-10-21, change −24. Better by at least the smallest important change, 2.52 (after pelvic floor training, Nyström 2015). PFDI-20 6 on 2026-11-20, 30 on 2026-10-21, change −24. Better by at least the smallest important change, 24 (after prolapse surgery, Karjalainen 2021). PFIQ-7 6 on 2026-11-20, 30 on 2026-10-21, change −24. PSFS 6 on 2026-11-20, 30 on 2026-10-21, change −24. Worse by at least the smallest important change, 2 (smallest detectable, Stratford 1995). TSK-11 6 on 2026-11-20, 30 on 2026-10-21, change −24. Better by at least the smallest important change, 4 (Woby 2005). TSK-17 6 on 2026-11-20, 30 on 2026-10-21, change −24. I-PRRS 6 on 2026-11-20, 30 on 2026-10-21, change −24. PGI-I 6 on 2026-11-20, 30 on 2026-10-21, change −24.',
        fr: 'L’ICIQ-UI SF est au-dessus de 0 et elle a répondu non aux fuites\u00A0: reposer la question. ICIQ-UI SF 6 le 2026-11-20, 30 le 2026-10-21, écart −24. Mieux d’au moins le plus petit écart important, 2,52 (après un entraînement du plancher pelvien, Nyström 2015). PFDI-20 6 le 2026-11-20, 30 le 2026-10-21, écart −24. Mieux d’au moins le plus petit écart important, 24 (après une chirurgie du prolapsus, Karjalainen 2021). PFIQ-7 6 le 2026-11-20, 30 le 2026-10-21, écart −24. PSFS 6 le 2026-11-20, 30 le 2026-10-21, écart −24. Moins bien d’au moins le plus petit écart important, 2 (plus petit détectable, Stratford 1995). TSK-11 6 le 2026-11-20, 30 le 2026-10-21, écart −24. Mieux d’au moins le plus petit écart important, 4 (Woby 2005). TSK-17 6 le 2026-11-20, 30 le 2026-10-21, écart −24. I-PRRS 6 le 2026-11-20, 30 le 2026-10-21, écart −24. PGI-I 6 le 2026-11-20, 30 le 2026-10-21, écart −24.',
      },
      wouldChange: { en: 'Ask about leaks again', fr: 'Reposer la question des fuites' },
      value: {
        kind: 'answers',
        answers: ['iciq-ui-sf', 'pfdi-20', 'pfiq-7', 'psfs', 'tsk-11', 'tsk-17', 'i-prrs', 'pgi-i'],
      },
      observedOn: '2026-11-20',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'PM-2',
    profile: 'goom2019',
    name: 'every measure twice, the same',
    facts: measured(0),
    says: {
      state: 'not_met',
      effect: 'info',
      reason: {
        en: 'The ICIQ-UI SF is above 0 and she answered no to leaks: ask again. ICIQ-UI SF 30 on 2026-11-20, 30 on 2026-10-21, change 0. Less than the smallest important change, 2.52 (after pelvic floor training, Nyström 2015). PFDI-20 30 on 2026-11-20, 30 on 2026-10-21, change 0. Less than the smallest important change, 24 (after prolapse surgery, Karjalainen 2021). PFIQ-7 30 on 2026-11-20, 30 on 2026-10-21, change 0. PSFS 30 on 2026-11-20, 30 on 2026-10-21, change 0. Less than the smallest important change, 2 (smallest detectable, Stratford 1995). TSK-11 30 on 2026-11-20, 30 on 2026-10-21, change 0. Less than the smallest important change, 4 (Woby 2005). TSK-17 30 on 2026-11-20, 30 on 2026-10-21, change 0. I-PRRS 30 on 2026-11-20, 30 on 2026-10-21, change 0. PGI-I 30 on 2026-11-20, 30 on 2026-10-21, change 0.',
        fr: 'L’ICIQ-UI SF est au-dessus de 0 et elle a répondu non aux fuites\u00A0: reposer la question. ICIQ-UI SF 30 le 2026-11-20, 30 le 2026-10-21, écart 0. Moins que le plus petit écart important, 2,52 (après un entraînement du plancher pelvien, Nyström 2015). PFDI-20 30 le 2026-11-20, 30 le 2026-10-21, écart 0. Moins que le plus petit écart important, 24 (après une chirurgie du prolapsus, Karjalainen 2021). PFIQ-7 30 le 2026-11-20, 30 le 2026-10-21, écart 0. PSFS 30 le 2026-11-20, 30 le 2026-10-21, écart 0. Moins que le plus petit écart important, 2 (plus petit détectable, Stratford 1995). TSK-11 30 le 2026-11-20, 30 le 2026-10-21, écart 0. Moins que le plus petit écart important, 4 (Woby 2005). TSK-17 30 le 2026-11-20, 30 le 2026-10-21, écart 0. I-PRRS 30 le 2026-11-20, 30 le 2026-10-21, écart 0. PGI-I 30 le 2026-11-20, 30 le 2026-10-21, écart 0.',
      },
      wouldChange: { en: 'Ask about leaks again', fr: 'Reposer la question des fuites' },
      value: {
        kind: 'answers',
        answers: ['iciq-ui-sf', 'pfdi-20', 'pfiq-7', 'psfs', 'tsk-11', 'tsk-17', 'i-prrs', 'pgi-i'],
      },
      observedOn: '2026-11-20',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'PF-3',
    profile: 'goom2019',
    name: 'low without a stage',
    facts: exam({ descentCm: 2, prolapseStage: null }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Descent 2 cm, stage not recorded. Urogynaecology first.',
        fr: 'Descente 2 cm, stade non consigné. D’abord l’urogynécologie.',
      },
      wouldChange: {
        en: 'Seen in urogynaecology, with the result on record',
        fr: 'Vue en urogynécologie, résultat au dossier',
      },
      value: { kind: 'amount', amount: 2, unit: 'cm' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We found some descent. Let us talk about what supports you.',
  },
  {
    id: 'PF-3',
    profile: 'goom2019',
    name: 'at +1 cm, stage II',
    facts: exam({ descentCm: 1, prolapseStage: 2 }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Descent 1 cm, stage II. Needs less than 0 cm and stage II or less.',
        fr: 'Descente 1 cm, stade II. Il faut moins de 0 cm et un stade II ou moins.',
      },
      wouldChange: {
        en: 'Descent above the hymen; discuss a pessary or urogynaecology',
        fr: 'Descente au-dessus de l’hymen; discuter d’un pessaire ou de l’urogynécologie',
      },
      value: { kind: 'amount', amount: 1, unit: 'cm' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We found some descent. Let us talk about what supports you.',
  },
  {
    id: 'PF-1',
    profile: 'article2021',
    name: 'fast contractions alone',
    facts: only({ fastContractions: 10 }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Not recorded: long contractions, seconds of a long contraction, gentle hold and whether tested standing.',
        fr: 'Non consigné\u00A0: contractions longues, durée d’une contraction longue, contraction légère et si testé debout.',
      },
      wouldChange: {
        en: '10 fast contractions, 8–12 of 6–8 s, and 60 s at 30–50\u00A0%, standing',
        fr: '10 contractions rapides, 8 à 12 de 6 à 8 s, et 60 s à 30–50\u00A0%, debout',
      },
      value: { kind: 'amount', amount: 10, unit: 'reps' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'PF-1',
    profile: 'article2021',
    name: 'tested standing alone',
    facts: only({ testedStanding: 'no' }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Found: not tested standing. Not recorded: fast contractions, long contractions, seconds of a long contraction and gentle hold.',
        fr: 'Constaté\u00A0: pas testé debout. Non consigné\u00A0: contractions rapides, contractions longues, durée d’une contraction longue et contraction légère.',
      },
      wouldChange: {
        en: '10 fast contractions, 8–12 of 6–8 s, and 60 s at 30–50\u00A0%, standing',
        fr: '10 contractions rapides, 8 à 12 de 6 à 8 s, et 60 s à 30–50\u00A0%, debout',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Your pelvic floor will get stronger with daily practice.',
  },
  {
    id: 'PF-1',
    profile: 'article2021',
    name: 'nothing of it',
    facts: only({ avulsion: 'none' }),
    says: {
      state: 'not_applicable',
      effect: 'caution',
      reason: {
        en: 'This profile does not ask for this examination, and none that counts is recorded.',
        fr: 'Ce profil ne demande pas cet examen, et aucun qui compte n’est consigné.',
      },
      wouldChange: null,
      value: null,
      observedOn: null,
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'PF-2',
    profile: 'article2021',
    name: 'bearing down alone',
    facts: only({ bearsDown: 'yes' }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Found: bearing down. Not recorded: release.',
        fr: 'Constaté\u00A0: poussée vers le bas. Non consigné\u00A0: relâchement.',
      },
      wouldChange: {
        en: 'A contraction with full release, and no bearing down',
        fr: 'Une contraction avec relâchement complet, sans pousser vers le bas',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Letting go fully matters as much as squeezing. We will practise it.',
  },
  {
    id: 'PF-3',
    profile: 'article2021',
    name: 'descent alone',
    facts: only({ descentCm: 0 }),
    says: {
      state: 'unknown',
      effect: 'blocking',
      reason: { en: 'Examined, not recorded in full.', fr: 'Examinée, pas tout consigné.' },
      wouldChange: {
        en: 'POP-Q recorded: descent in cm and stage, or declined',
        fr: 'POP-Q consigné\u00A0: descente en cm et stade, ou refusé',
      },
      value: { kind: 'amount', amount: 0, unit: 'cm' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'PF-3',
    profile: 'article2021',
    name: 'stage alone',
    facts: only({ prolapseStage: 3 }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Descent not recorded, stage III. Urogynaecology first.',
        fr: 'Descente non consignée, stade III. D’abord l’urogynécologie.',
      },
      wouldChange: {
        en: 'Seen in urogynaecology, with the result on record',
        fr: 'Vue en urogynécologie, résultat au dossier',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We found some descent. Let us talk about what supports you.',
  },
  {
    id: 'PF-3',
    profile: 'article2021',
    name: 'nothing of it',
    facts: only({ avulsion: 'none' }),
    says: {
      state: 'not_applicable',
      effect: 'caution',
      reason: {
        en: 'This profile does not ask for this examination, and none that counts is recorded.',
        fr: 'Ce profil ne demande pas cet examen, et aucun qui compte n’est consigné.',
      },
      wouldChange: null,
      value: null,
      observedOn: null,
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'PF-4',
    profile: 'article2021',
    name: 'grade alone',
    facts: only({ oxfordGrade: 3 }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: { en: 'Examined, not recorded in full.', fr: 'Examinée, pas tout consigné.' },
      wouldChange: {
        en: 'Avulsion recorded: none, present or not assessed',
        fr: 'Avulsion consignée\u00A0: aucune, présente ou non évaluée',
      },
      value: { kind: 'amount', amount: 3, unit: 'points' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'PF-4',
    profile: 'article2021',
    name: 'avulsion alone',
    facts: only({ avulsion: 'present' }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Modified Oxford not recorded. Avulsion recorded: progress more slowly.',
        fr: 'Oxford modifié non consigné. Avulsion consignée\u00A0: progresser plus lentement.',
      },
      wouldChange: null,
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'PF-4',
    profile: 'article2021',
    name: 'nothing of it',
    facts: only({ fullRelease: 'yes' }),
    says: {
      state: 'not_applicable',
      effect: 'caution',
      reason: {
        en: 'This profile does not ask for this examination, and none that counts is recorded.',
        fr: 'Ce profil ne demande pas cet examen, et aucun qui compte n’est consigné.',
      },
      wouldChange: null,
      value: null,
      observedOn: null,
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'AB-1',
    profile: 'goom2019',
    name: 'tension left blank',
    facts: domes({ tension: null }, 'no'),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Not recorded: tension in the midline. Distance 18 mm, for information.',
        fr: 'Non consigné\u00A0: tension sur la ligne médiane. Écart 18 mm, à titre d’information.',
      },
      wouldChange: {
        en: 'No doming, and good tension in the midline during the tests',
        fr: 'Pas de bombement, et bonne tension sur la ligne médiane pendant les tests',
      },
      value: { kind: 'answers', answers: [] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'AB-1',
    profile: 'goom2019',
    name: 'doming while hopping left blank',
    facts: domes({}, null),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Not recorded: doming in each test. Distance 18 mm, for information.',
        fr: 'Non consigné\u00A0: bombement à chaque test. Écart 18 mm, à titre d’information.',
      },
      wouldChange: {
        en: 'No doming, and good tension in the midline during the tests',
        fr: 'Pas de bombement, et bonne tension sur la ligne médiane pendant les tests',
      },
      value: { kind: 'answers', answers: [] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'BR-1',
    profile: 'goom2019',
    name: 'chest motion left blank',
    facts: breathes({ chestMotion: null }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Not recorded: chest motion.',
        fr: 'Non consigné\u00A0: mouvement de la poitrine.',
      },
      wouldChange: {
        en: 'Belly and ribs move, the chest stays quiet, no bearing down, breath not held on effort',
        fr: 'Ventre et côtes bougent, la poitrine reste calme, sans pousser, souffle libre à l’effort',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'H-1',
    profile: 'goom2019',
    name: 'no wound',
    facts: heals({ wound: 'none' }),
    says: {
      state: 'not_applicable',
      effect: 'blocking',
      reason: { en: 'There was no wound.', fr: 'Il n’y a pas eu de plaie.' },
      wouldChange: null,
      value: { kind: 'answers', answers: ['none'] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'H-2',
    profile: 'goom2019',
    name: 'bleeding reported with a session',
    facts: patientZ({ reportedSymptoms: [{ symptom: 'bleeding', on: daysAgo(2) }] }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Bleeding outside periods, or more with activity. Needs a medical review. Past 56 days since birth: urgent.',
        fr: 'Saignement hors des règles, ou plus fort avec l’activité. Un avis médical est nécessaire. Plus de 56 jours depuis l’accouchement\u00A0: urgent.',
      },
      wouldChange: {
        en: 'No bleeding outside periods, and no more of it with activity',
        fr: 'Aucun saignement hors des règles, et pas davantage avec l’activité',
      },
      value: { kind: 'answers', answers: ['yes'] },
      observedOn: '2026-11-21',
      stale: false,
    },
    toPatient: 'Tell your doctor or midwife about the bleeding before running.',
  },
  {
    id: 'RK-6',
    profile: 'goom2019',
    name: 'never asked about feeding, six weeks ago',
    facts: risks({ breastfeeding: null, on: daysAgo(42) }),
    says: {
      state: 'unknown',
      effect: 'info',
      reason: {
        en: 'Recorded 42 days ago (2026-10-12). Counts as unknown after 28 days.',
        fr: 'Consigné il y a 42 jours (2026-10-12). Compte comme inconnu après 28 jours.',
      },
      wouldChange: { en: 'Ask whether she breastfeeds', fr: 'Demander si elle allaite' },
      value: null,
      observedOn: '2026-10-12',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'RK-6',
    profile: 'goom2019',
    name: 'asked six weeks ago',
    facts: risks({ on: daysAgo(42) }),
    says: {
      state: 'unknown',
      effect: 'info',
      reason: {
        en: 'Recorded 42 days ago (2026-10-12). Counts as unknown after 28 days.',
        fr: 'Consigné il y a 42 jours (2026-10-12). Compte comme inconnu après 28 jours.',
      },
      wouldChange: {
        en: 'Feeding before a run, bra and energy talked about',
        fr: 'Tétée avant de courir, soutien-gorge et énergie abordés',
      },
      value: { kind: 'answers', answers: ['yes'] },
      observedOn: '2026-10-12',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'RF-2',
    profile: 'goom2019',
    name: 'begun after a yes, blank, then resolved',
    facts: patientZ({
      epds: { on: daysAgo(3), begun: 'yes', item10: null, total: null },
      earlierSigns: [{ sign: 'EPDS-10', on: daysAgo(9) }],
      resolutions: [{ sign: 'EPDS-10', on: daysAgo(2), by: 'Dr Roy', result: 'Seen' }],
    }),
    says: {
      state: 'met',
      effect: 'red_flag',
      reason: { en: 'Item 10 is 0, or was resolved.', fr: 'Question 10 à 0, ou résolue.' },
      wouldChange: null,
      value: null,
      observedOn: '2026-11-21',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'PM-1',
    profile: 'goom2019',
    name: 'nothing said',
    facts: patientZ({ epds: { on: daysAgo(2), begun: 'yes', item10: 0, total: 0 } }),
    says: {
      state: 'met',
      effect: 'caution',
      reason: {
        en: 'EPDS total 0 of 30. A total of 0 may mean she was not comfortable answering.',
        fr: 'Total de l’EPDS de 0 sur 30. Un total de 0 peut vouloir dire qu’elle était mal à l’aise de répondre.',
      },
      wouldChange: null,
      value: { kind: 'amount', amount: 0, unit: 'points' },
      observedOn: '2026-11-21',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'RK-1',
    profile: 'goom2019',
    name: 'four of six',
    facts: risks({ noviceRunner: 'yes', fatigueScore: 20, sleepHours: 6.7 }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: '4 of 6 factors: new to running, accumulated fatigue above 19, vaginal birth and sleep under 6.8 h. One study, caution from 4.',
        fr: '4 sur 6 facteurs\u00A0: débute en course, fatigue accumulée au-dessus de 19, accouchement vaginal et sommeil de moins de 6,8\u00A0h. Une seule étude, prudence à partir de 4.',
      },
      wouldChange: {
        en: 'Fewer than 4 factors: fatigue, leaks and sleep can change',
        fr: 'Moins de 4 facteurs\u00A0: la fatigue, les fuites et le sommeil peuvent changer',
      },
      value: { kind: 'amount', amount: 4, unit: 'factors' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'A slower start suits you.',
  },
  {
    id: 'RK-1',
    profile: 'goom2019',
    name: 'fatigue of 19 and sleep of 6.8',
    facts: risks({ noviceRunner: 'yes', fatigueScore: 19, sleepHours: 6.8 }),
    says: {
      state: 'met',
      effect: 'caution',
      reason: {
        en: '2 of 6 factors: new to running and vaginal birth. One study, caution from 4.',
        fr: '2 sur 6 facteurs\u00A0: débute en course et accouchement vaginal. Une seule étude, prudence à partir de 4.',
      },
      wouldChange: null,
      value: { kind: 'amount', amount: 2, unit: 'factors' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'SX-5',
    profile: 'goom2019',
    name: 'pain of 3',
    facts: patientZ({ symptoms: z.symptoms && { ...z.symptoms, pain: 3 } }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Pain 3 of 10. Needs 0; 3 or more blocks.',
        fr: 'Douleur 3 sur 10. Il faut 0; 3 ou plus bloque.',
      },
      wouldChange: {
        en: 'Pain of 0 out of 10 with daily activity',
        fr: 'Douleur de 0 sur 10 dans les activités du jour',
      },
      value: { kind: 'amount', amount: 3, unit: 'points' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Pain is a signal to adjust. We will look for the cause.',
  },
  {
    id: 'SX-5',
    profile: 'goom2019',
    name: 'pain of 2',
    facts: patientZ({ symptoms: z.symptoms && { ...z.symptoms, pain: 2 } }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Pain 2 of 10. Needs 0; 3 or more blocks.',
        fr: 'Douleur 2 sur 10. Il faut 0; 3 ou plus bloque.',
      },
      wouldChange: {
        en: 'Pain of 0 out of 10 with daily activity',
        fr: 'Douleur de 0 sur 10 dans les activités du jour',
      },
      value: { kind: 'amount', amount: 2, unit: 'points' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Pain is a signal to adjust. We will look for the cause.',
  },
  {
    id: 'SX-5',
    profile: 'goom2019',
    name: 'a figure that cannot be',
    facts: patientZ({ symptoms: z.symptoms && { ...z.symptoms, pain: -1 } }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Pain -1 of 10. Needs 0; 3 or more blocks.',
        fr: 'Douleur -1 sur 10. Il faut 0; 3 ou plus bloque.',
      },
      wouldChange: {
        en: 'Pain of 0 out of 10 with daily activity',
        fr: 'Douleur de 0 sur 10 dans les activités du jour',
      },
      value: { kind: 'amount', amount: -1, unit: 'points' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Pain is a signal to adjust. We will look for the cause.',
  },
  {
    id: 'LI-HOP',
    profile: 'goom2019',
    name: 'left not tested, right short',
    facts: withSided('LI-HOP', { left: null, right: 7 }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Left not tested, right 7 reps. No symptoms. Needs 10 hops on each side without symptoms.',
        fr: 'Gauche non testé, droite 7 répétitions. Aucun symptôme. Il faut 10 sauts de chaque côté sans symptôme.',
      },
      wouldChange: {
        en: '10 hops on each side without symptoms',
        fr: '10 sauts de chaque côté sans symptôme',
      },
      value: { kind: 'sides', left: null, right: 7, unit: 'reps' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'The next aim is 10 hops on each leg. Keep the exercises your physio set.',
  },
  {
    id: 'LI-HOP',
    profile: 'goom2019',
    name: 'left short',
    facts: withSided('LI-HOP', { left: 7 }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Left 7, right 10 reps. No symptoms. Needs 10 hops on each side without symptoms.',
        fr: 'Gauche 7, droite 10 répétitions. Aucun symptôme. Il faut 10 sauts de chaque côté sans symptôme.',
      },
      wouldChange: {
        en: '10 hops on the left without symptoms',
        fr: '10 sauts à gauche sans symptôme',
      },
      value: { kind: 'sides', left: 7, right: 10, unit: 'reps' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'The next aim is 10 hops on each leg. Keep the exercises your physio set.',
  },
  {
    id: 'LI-HOP',
    profile: 'goom2019',
    name: 'right short',
    facts: withSided('LI-HOP', { right: 7 }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Left 10, right 7 reps. No symptoms. Needs 10 hops on each side without symptoms.',
        fr: 'Gauche 10, droite 7 répétitions. Aucun symptôme. Il faut 10 sauts de chaque côté sans symptôme.',
      },
      wouldChange: {
        en: '10 hops on the right without symptoms',
        fr: '10 sauts à droite sans symptôme',
      },
      value: { kind: 'sides', left: 10, right: 7, unit: 'reps' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'The next aim is 10 hops on each leg. Keep the exercises your physio set.',
  },
  {
    id: 'LI-HOP',
    profile: 'goom2019',
    name: 'both short',
    facts: withSided('LI-HOP', { left: 7, right: 9 }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Left 7, right 9 reps. No symptoms. Needs 10 hops on each side without symptoms.',
        fr: 'Gauche 7, droite 9 répétitions. Aucun symptôme. Il faut 10 sauts de chaque côté sans symptôme.',
      },
      wouldChange: {
        en: '10 hops on each side without symptoms',
        fr: '10 sauts de chaque côté sans symptôme',
      },
      value: { kind: 'sides', left: 7, right: 9, unit: 'reps' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'The next aim is 10 hops on each leg. Keep the exercises your physio set.',
  },
  {
    id: 'LI-HOP',
    profile: 'goom2019',
    name: 'no figure, one symptom, one blank',
    facts: withSided('LI-HOP', {
      left: null,
      right: null,
      symptoms: symptoms({ urinary_leak: 'yes', heaviness: null }),
    }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Left not tested, right not tested. Symptoms: urinary leak. Not answered: heaviness. Needs 10 hops on each side without symptoms.',
        fr: 'Gauche non testé, droite non testé. Symptômes\u00A0: fuite d’urine. Sans réponse\u00A0: lourdeur. Il faut 10 sauts de chaque côté sans symptôme.',
      },
      wouldChange: {
        en: '10 hops on each side without symptoms',
        fr: '10 sauts de chaque côté sans symptôme',
      },
      value: { kind: 'sides', left: null, right: null, unit: 'reps' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'The next aim is 10 hops on each leg. Keep the exercises your physio set.',
  },
  {
    id: 'LI-HOP',
    profile: 'goom2019',
    name: 'two symptoms',
    facts: withSided('LI-HOP', { symptoms: symptoms({ urinary_leak: 'yes', bulge: 'yes' }) }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Left 10, right 10 reps. Symptoms: urinary leak and bulge or pressure. Needs 10 hops on each side without symptoms.',
        fr: 'Gauche 10, droite 10 répétitions. Symptômes\u00A0: fuite d’urine et bosse ou pression. Il faut 10 sauts de chaque côté sans symptôme.',
      },
      wouldChange: {
        en: '10 hops on each side without symptoms',
        fr: '10 sauts de chaque côté sans symptôme',
      },
      value: { kind: 'sides', left: 10, right: 10, unit: 'reps' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'The next aim is 10 hops on each leg. Keep the exercises your physio set.',
  },
  {
    id: 'LI-HOP',
    profile: 'goom2019',
    name: 'two blanks',
    facts: withSided('LI-HOP', { symptoms: symptoms({ pain: null, bulge: null }) }),
    says: {
      state: 'unknown',
      effect: 'blocking',
      reason: {
        en: 'Left 10, right 10 reps. Not answered: pain and bulge or pressure. Needs 10 hops on each side without symptoms.',
        fr: 'Gauche 10, droite 10 répétitions. Sans réponse\u00A0: douleur et bosse ou pression. Il faut 10 sauts de chaque côté sans symptôme.',
      },
      wouldChange: {
        en: '10 hops on each side without symptoms',
        fr: '10 sauts de chaque côté sans symptôme',
      },
      value: { kind: 'sides', left: 10, right: 10, unit: 'reps' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'LI-SLB',
    profile: 'goom2019',
    name: 'short on the left',
    facts: withSided('LI-SLB', { left: 9 }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Left 9, right 12 s. No symptoms. Needs 10 s of one-leg balance on each side without symptoms.',
        fr: 'Gauche 9, droite 12 s. Aucun symptôme. Il faut 10 s d’équilibre sur une jambe de chaque côté sans symptôme.',
      },
      wouldChange: {
        en: '10 s of one-leg balance on the left without symptoms',
        fr: '10 s d’équilibre sur une jambe à gauche sans symptôme',
      },
      value: { kind: 'sides', left: 9, right: 12, unit: 's' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Stand on one leg for 10 seconds, on each side. Practise near a wall.',
  },
  {
    id: 'LI-WALK',
    profile: 'goom2019',
    name: 'short',
    facts: withSingle('LI-WALK', { amount: 29 }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Measured 29 min. No symptoms. Needs 30 min of walking without symptoms.',
        fr: 'Mesure\u00A0: 29 min. Aucun symptôme. Il faut 30 min de marche sans symptôme.',
      },
      wouldChange: {
        en: '30 min of walking without symptoms',
        fr: '30 min de marche sans symptôme',
      },
      value: { kind: 'amount', amount: 29, unit: 'min' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Walk 30 minutes without symptoms. Build up a little at a time.',
  },
  {
    id: 'LI-JOG',
    profile: 'goom2019',
    name: 'short',
    facts: withSingle('LI-JOG', { amount: 59 }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'Measured 59 s. No symptoms. Needs 60 s of jogging on the spot without symptoms.',
        fr: 'Mesure\u00A0: 59 s. Aucun symptôme. Il faut 60 s de jogging sur place sans symptôme.',
      },
      wouldChange: {
        en: '60 s of jogging on the spot without symptoms',
        fr: '60 s de jogging sur place sans symptôme',
      },
      value: { kind: 'amount', amount: 59, unit: 's' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'The next aim is to jog on the spot for one minute. Try it with your physio.',
  },
  {
    id: 'LI-BND',
    profile: 'goom2019',
    name: 'no figure',
    facts: withSingle('LI-BND', { amount: null }),
    says: {
      state: 'unknown',
      effect: 'blocking',
      reason: {
        en: 'Measured not tested. No symptoms. Needs 10 forward bounds without symptoms.',
        fr: 'Mesure\u00A0: non testé. Aucun symptôme. Il faut 10 bonds vers l’avant sans symptôme.',
      },
      wouldChange: {
        en: '10 forward bounds without symptoms',
        fr: '10 bonds vers l’avant sans symptôme',
      },
      value: null,
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'LI-JOG',
    profile: 'article2021',
    name: 'old, no figure',
    facts: withSingle('LI-JOG', { amount: null, on: daysAgo(40) }),
    says: {
      state: 'unknown',
      effect: 'blocking',
      reason: {
        en: 'Recorded 40 days ago (2026-10-14). Counts as unknown after 28 days.',
        fr: 'Consigné il y a 40 jours (2026-10-14). Compte comme inconnu après 28 jours.',
      },
      wouldChange: {
        en: '60 s of jogging on the spot without symptoms',
        fr: '60 s de jogging sur place sans symptôme',
      },
      value: null,
      observedOn: '2026-10-14',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'LI-JOG',
    profile: 'article2021',
    name: 'old, short',
    facts: withSingle('LI-JOG', { amount: 20, on: daysAgo(40) }),
    says: {
      state: 'unknown',
      effect: 'blocking',
      reason: {
        en: 'Recorded 40 days ago (2026-10-14). Counts as unknown after 28 days.',
        fr: 'Consigné il y a 40 jours (2026-10-14). Compte comme inconnu après 28 jours.',
      },
      wouldChange: {
        en: '60 s of jogging on the spot without symptoms',
        fr: '60 s de jogging sur place sans symptôme',
      },
      value: { kind: 'amount', amount: 20, unit: 's' },
      observedOn: '2026-10-14',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'ST-CALF',
    profile: 'article2021',
    name: 'old, left not tested',
    facts: withSided('ST-CALF', { left: null, on: daysAgo(40) }),
    says: {
      state: 'unknown',
      effect: 'blocking',
      reason: {
        en: 'Recorded 40 days ago (2026-10-14). Counts as unknown after 28 days.',
        fr: 'Consigné il y a 40 jours (2026-10-14). Compte comme inconnu après 28 jours.',
      },
      wouldChange: {
        en: '20 calf raises on each side without symptoms',
        fr: '20 montées sur la pointe de chaque côté sans symptôme',
      },
      value: { kind: 'sides', left: null, right: 20, unit: 'reps' },
      observedOn: '2026-10-14',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'ST-CALF',
    profile: 'article2021',
    name: 'old, right not tested',
    facts: withSided('ST-CALF', { right: null, on: daysAgo(40) }),
    says: {
      state: 'unknown',
      effect: 'blocking',
      reason: {
        en: 'Recorded 40 days ago (2026-10-14). Counts as unknown after 28 days.',
        fr: 'Consigné il y a 40 jours (2026-10-14). Compte comme inconnu après 28 jours.',
      },
      wouldChange: {
        en: '20 calf raises on each side without symptoms',
        fr: '20 montées sur la pointe de chaque côté sans symptôme',
      },
      value: { kind: 'sides', left: 20, right: null, unit: 'reps' },
      observedOn: '2026-10-14',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'ST-CALF',
    profile: 'article2021',
    name: 'old, short',
    facts: withSided('ST-CALF', { right: 12, on: daysAgo(40) }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Recorded 40 days ago (2026-10-14). Counts as unknown after 28 days.',
        fr: 'Consigné il y a 40 jours (2026-10-14). Compte comme inconnu après 28 jours.',
      },
      wouldChange: {
        en: '20 calf raises on each side without symptoms',
        fr: '20 montées sur la pointe de chaque côté sans symptôme',
      },
      value: { kind: 'sides', left: 20, right: 12, unit: 'reps' },
      observedOn: '2026-10-14',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'ST-CALF',
    profile: 'goom2019',
    name: 'old, left not tested',
    facts: withSided('ST-CALF', { left: null, on: daysAgo(40) }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Recorded 40 days ago (2026-10-14). Counts as unknown after 28 days.',
        fr: 'Consigné il y a 40 jours (2026-10-14). Compte comme inconnu après 28 jours.',
      },
      wouldChange: {
        en: '20 calf raises on each side without symptoms',
        fr: '20 montées sur la pointe de chaque côté sans symptôme',
      },
      value: { kind: 'sides', left: null, right: 20, unit: 'reps' },
      observedOn: '2026-10-14',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'ST-CALF',
    profile: 'goom2019',
    name: 'old, short',
    facts: withSided('ST-CALF', { right: 12, on: daysAgo(40) }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Recorded 40 days ago (2026-10-14). Counts as unknown after 28 days.',
        fr: 'Consigné il y a 40 jours (2026-10-14). Compte comme inconnu après 28 jours.',
      },
      wouldChange: {
        en: '20 calf raises on each side without symptoms',
        fr: '20 montées sur la pointe de chaque côté sans symptôme',
      },
      value: { kind: 'sides', left: 20, right: 12, unit: 'reps' },
      observedOn: '2026-10-14',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'ST-BRG',
    profile: 'goom2019',
    name: 'twelve and twenty',
    facts: withSided('ST-BRG', { left: 12 }),
    says: {
      state: 'not_met',
      effect: 'caution',
      reason: {
        en: 'Left 12, right 20 reps. No symptoms. Needs 20 single-leg bridges on each side without symptoms.',
        fr: 'Gauche 12, droite 20 répétitions. Aucun symptôme. Il faut 20 ponts sur une jambe de chaque côté sans symptôme.',
      },
      wouldChange: {
        en: '20 single-leg bridges on the left without symptoms',
        fr: '20 ponts sur une jambe à gauche sans symptôme',
      },
      value: { kind: 'sides', left: 12, right: 20, unit: 'reps' },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient: 'Aim for 20 one-leg bridges on each side. Add a few at a time.',
  },
  {
    id: 'RF-1',
    profile: 'goom2019',
    name: 'a fever said, none measured',
    facts: patientZ({
      screening: { on: TODAY, signs: { ...everySign('no'), 'RF-FEV': 'yes' }, temperatureC: null },
    }),
    says: {
      state: 'not_met',
      effect: 'red_flag',
      reason: {
        en: 'Yes and not resolved: Fever of 38.0 °C or more.',
        fr: 'Oui et non résolu\u00A0: Fièvre de 38,0 °C ou plus.',
      },
      wouldChange: {
        en: 'Each sign resolved on record: who saw her, when, with what result',
        fr: 'Chaque signe résolu au dossier\u00A0: qui l’a vue, quand, avec quel résultat',
      },
      value: { kind: 'answers', answers: ['RF-FEV'] },
      observedOn: '2026-11-23',
      stale: false,
    },
    toPatient:
      'Some of your answers need a medical check before we talk about running. See a doctor or call Health Link at 811 today.',
  },
  {
    id: 'RF-1',
    profile: 'goom2019',
    name: 'a fever measured, none said',
    facts: patientZ({ screening: { on: TODAY, signs: everySign('no'), temperatureC: 38 } }),
    says: {
      state: 'not_met',
      effect: 'red_flag',
      reason: {
        en: 'Yes and not resolved: Fever of 38.0 °C or more.',
        fr: 'Oui et non résolu\u00A0: Fièvre de 38,0 °C ou plus.',
      },
      wouldChange: {
        en: 'Each sign resolved on record: who saw her, when, with what result',
        fr: 'Chaque signe résolu au dossier\u00A0: qui l’a vue, quand, avec quel résultat',
      },
      value: { kind: 'answers', answers: ['RF-FEV'] },
      observedOn: '2026-11-23',
      stale: false,
    },
    toPatient:
      'Some of your answers need a medical check before we talk about running. See a doctor or call Health Link at 811 today.',
  },
  {
    id: 'RF-1',
    profile: 'goom2019',
    name: '37.9 °C',
    facts: patientZ({ screening: { on: TODAY, signs: everySign('no'), temperatureC: 37.9 } }),
    says: {
      state: 'met',
      effect: 'red_flag',
      reason: {
        en: 'None of the warning signs, asked today.',
        fr: 'Aucun des signes d’alerte, question posée aujourd’hui.',
      },
      wouldChange: null,
      value: { kind: 'answers', answers: [] },
      observedOn: '2026-11-23',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'RF-1',
    profile: 'goom2019',
    name: 'an infected wound',
    facts: heals({ wound: 'infected' }),
    says: {
      state: 'not_met',
      effect: 'red_flag',
      reason: {
        en: 'Yes and not resolved: Wound open, hot, red, oozing or smelly.',
        fr: 'Oui et non résolu\u00A0: Plaie ouverte, chaude, rouge, qui coule ou sent mauvais.',
      },
      wouldChange: {
        en: 'Each sign resolved on record: who saw her, when, with what result',
        fr: 'Chaque signe résolu au dossier\u00A0: qui l’a vue, quand, avec quel résultat',
      },
      value: { kind: 'answers', answers: ['RF-WOUND'] },
      observedOn: '2026-11-18',
      stale: false,
    },
    toPatient:
      'Some of your answers need a medical check before we talk about running. See a doctor or call Health Link at 811 today.',
  },
  {
    id: 'RF-1',
    profile: 'goom2019',
    name: 'item 10 alone',
    facts: patientZ({ earlierSigns: [{ sign: 'EPDS-10', on: daysAgo(9) }] }),
    says: {
      state: 'met',
      effect: 'red_flag',
      reason: {
        en: 'None of the warning signs, asked today.',
        fr: 'Aucun des signes d’alerte, question posée aujourd’hui.',
      },
      wouldChange: null,
      value: { kind: 'answers', answers: [] },
      observedOn: '2026-11-23',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'RF-1',
    profile: 'goom2019',
    name: 'an earlier sign',
    facts: patientZ({ earlierSigns: [{ sign: 'RF-DVT', on: daysAgo(9) }] }),
    says: {
      state: 'not_met',
      effect: 'red_flag',
      reason: {
        en: 'Yes and not resolved: Leg swollen, red or sore.',
        fr: 'Oui et non résolu\u00A0: Jambe enflée, rouge ou douloureuse.',
      },
      wouldChange: {
        en: 'Each sign resolved on record: who saw her, when, with what result',
        fr: 'Chaque signe résolu au dossier\u00A0: qui l’a vue, quand, avec quel résultat',
      },
      value: { kind: 'answers', answers: ['RF-DVT'] },
      observedOn: '2026-11-14',
      stale: false,
    },
    toPatient:
      'Some of your answers need a medical check before we talk about running. Call 911 now. If you are not sure, call Health Link at 811.',
  },
  {
    id: 'RF-1',
    profile: 'goom2019',
    name: 'two days of one sign',
    facts: patientZ({
      earlierSigns: [
        { sign: 'RF-DVT', on: daysAgo(9) },
        { sign: 'RF-DVT', on: daysAgo(4) },
      ],
    }),
    says: {
      state: 'not_met',
      effect: 'red_flag',
      reason: {
        en: 'Yes and not resolved: Leg swollen, red or sore.',
        fr: 'Oui et non résolu\u00A0: Jambe enflée, rouge ou douloureuse.',
      },
      wouldChange: {
        en: 'Each sign resolved on record: who saw her, when, with what result',
        fr: 'Chaque signe résolu au dossier\u00A0: qui l’a vue, quand, avec quel résultat',
      },
      value: { kind: 'answers', answers: ['RF-DVT'] },
      observedOn: '2026-11-19',
      stale: false,
    },
    toPatient:
      'Some of your answers need a medical check before we talk about running. Call 911 now. If you are not sure, call Health Link at 811.',
  },
  {
    id: 'RF-1',
    profile: 'goom2019',
    name: 'resolved after it, answered before',
    facts: patientZ({
      screening: null,
      earlierSigns: [{ sign: 'RF-DVT', on: daysAgo(9) }],
      resolutions: [{ sign: 'RF-DVT', on: daysAgo(2), by: 'Dr Roy', result: 'Seen' }],
    }),
    says: {
      state: 'unknown',
      effect: 'red_flag',
      reason: {
        en: 'Not asked today. Not answered: Bad headache or change in sight, Dizzy or fainting, Thoughts of harming yourself or the baby, Fever of 38.0 °C or more, Very swollen hands or face, Trouble breathing, Chest pain or a racing heart, Bad belly pain that stays, Heavy bleeding or bad-smelling discharge, Overwhelming tiredness, Wound open, hot, red, oozing or smelly, Strong nausea and throwing up, Numb between the legs, new loss of bladder or bowel feeling, or weak legs, Cannot pee, or stool or wind from the vagina, Bone pain at one spot or at night and Pregnant again.',
        fr: 'Non demandé aujourd’hui. Sans réponse\u00A0: Gros mal de tête ou vue qui change, Étourdissement ou évanouissement, Idées de vous faire du mal ou d’en faire au bébé, Fièvre de 38,0 °C ou plus, Mains ou visage très enflés, Difficulté à respirer, Douleur à la poitrine ou cœur qui bat vite, Fort mal de ventre qui ne part pas, Saignement abondant ou pertes qui sentent mauvais, Fatigue accablante, Plaie ouverte, chaude, rouge, qui coule ou sent mauvais, Fortes nausées et vomissements, Engourdissement entre les jambes, perte nouvelle de sensation ou jambes faibles, Impossible d’uriner, ou selles ou gaz par le vagin, Douleur à un os, en un point ou la nuit et Nouvelle grossesse.',
      },
      wouldChange: {
        en: 'Every warning sign asked on the day of the decision',
        fr: 'Poser chaque question sur les signes d’alerte le jour de la décision',
      },
      value: { kind: 'answers', answers: [] },
      observedOn: null,
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'T-1',
    profile: 'goom2019',
    name: 'one week',
    facts: patientZ({ birth: { ...z.birth, bornOn: daysAgo(7) } }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: '1 week (7 days) since birth. Needs 84 days (12 weeks).',
        fr: '1 semaine (7 jours) depuis l’accouchement. Il faut 84 jours (12 semaines).',
      },
      wouldChange: { en: '77 days more', fr: 'Encore 77 jours' },
      value: { kind: 'amount', amount: 7, unit: 'days' },
      observedOn: '2026-11-16',
      stale: false,
    },
    toPatient:
      'It has been 1 week. Most women wait 12 weeks before running. Walking and pelvic floor work are good now.',
  },
  {
    id: 'T-1',
    profile: 'goom2019',
    name: 'two weeks and two days',
    facts: patientZ({ birth: { ...z.birth, bornOn: daysAgo(16) } }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: '2 weeks 2 days (16 days) since birth. Needs 84 days (12 weeks).',
        fr: '2 semaines 2 jours (16 jours) depuis l’accouchement. Il faut 84 jours (12 semaines).',
      },
      wouldChange: { en: '68 days more', fr: 'Encore 68 jours' },
      value: { kind: 'amount', amount: 16, unit: 'days' },
      observedOn: '2026-11-07',
      stale: false,
    },
    toPatient:
      'It has been 2 weeks. Most women wait 12 weeks before running. Walking and pelvic floor work are good now.',
  },
  {
    id: 'T-1',
    profile: 'goom2019',
    name: 'three days',
    facts: patientZ({ birth: { ...z.birth, bornOn: daysAgo(3) } }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: '3 days (3 days) since birth. Needs 84 days (12 weeks).',
        fr: '3 jours (3 jours) depuis l’accouchement. Il faut 84 jours (12 semaines).',
      },
      wouldChange: { en: '81 days more', fr: 'Encore 81 jours' },
      value: { kind: 'amount', amount: 3, unit: 'days' },
      observedOn: '2026-11-20',
      stale: false,
    },
    toPatient:
      'It has been 0 weeks. Most women wait 12 weeks before running. Walking and pelvic floor work are good now.',
  },
  {
    id: 'PF-1',
    profile: 'goom2019',
    name: 'short, six weeks ago',
    facts: exam({ fastContractions: 9, on: daysAgo(42) }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Recorded 42 days ago (2026-10-12). Counts as unknown after 28 days.',
        fr: 'Consigné il y a 42 jours (2026-10-12). Compte comme inconnu après 28 jours.',
      },
      wouldChange: {
        en: '10 fast contractions, 8–12 of 6–8 s, and 60 s at 30–50\u00A0%, standing',
        fr: '10 contractions rapides, 8 à 12 de 6 à 8 s, et 60 s à 30–50\u00A0%, debout',
      },
      value: { kind: 'amount', amount: 9, unit: 'reps' },
      observedOn: '2026-10-12',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'PF-3',
    profile: 'goom2019',
    name: 'at the hymen, six weeks ago',
    facts: exam({ descentCm: 0, on: daysAgo(42) }),
    says: {
      state: 'unknown',
      effect: 'blocking',
      reason: {
        en: 'Recorded 42 days ago (2026-10-12). Counts as unknown after 28 days.',
        fr: 'Consigné il y a 42 jours (2026-10-12). Compte comme inconnu après 28 jours.',
      },
      wouldChange: {
        en: 'POP-Q recorded: descent in cm and stage, or declined',
        fr: 'POP-Q consigné\u00A0: descente en cm et stade, ou refusé',
      },
      value: { kind: 'amount', amount: 0, unit: 'cm' },
      observedOn: '2026-10-12',
      stale: true,
    },
    toPatient: 'We still need to check this with you. Your physio will do it at your next visit.',
  },
  {
    id: 'PF-4',
    profile: 'goom2019',
    name: 'avulsion, six weeks ago',
    facts: exam({ avulsion: 'present', on: daysAgo(42) }),
    says: {
      state: 'unknown',
      effect: 'caution',
      reason: {
        en: 'Recorded 42 days ago (2026-10-12). Counts as unknown after 28 days.',
        fr: 'Consigné il y a 42 jours (2026-10-12). Compte comme inconnu après 28 jours.',
      },
      wouldChange: {
        en: 'Avulsion recorded: none, present or not assessed',
        fr: 'Avulsion consignée\u00A0: aucune, présente ou non évaluée',
      },
      value: { kind: 'amount', amount: 4, unit: 'points' },
      observedOn: '2026-10-12',
      stale: true,
    },
    toPatient: null,
  },
  {
    id: 'PF-4',
    profile: 'goom2019',
    name: 'no avulsion, six weeks ago',
    facts: exam({ on: daysAgo(42) }),
    says: {
      state: 'unknown',
      effect: 'info',
      reason: {
        en: 'Recorded 42 days ago (2026-10-12). Counts as unknown after 28 days.',
        fr: 'Consigné il y a 42 jours (2026-10-12). Compte comme inconnu après 28 jours.',
      },
      wouldChange: {
        en: 'Avulsion recorded: none, present or not assessed',
        fr: 'Avulsion consignée\u00A0: aucune, présente ou non évaluée',
      },
      value: { kind: 'amount', amount: 4, unit: 'points' },
      observedOn: '2026-10-12',
      stale: true,
    },
    toPatient: null,
  },
  {
    id: 'RF-1',
    profile: 'goom2019',
    name: 'two days of one sign, the later first',
    facts: patientZ({
      earlierSigns: [
        { sign: 'RF-DVT', on: daysAgo(4) },
        { sign: 'RF-DVT', on: daysAgo(9) },
      ],
    }),
    says: {
      state: 'not_met',
      effect: 'red_flag',
      reason: {
        en: 'Yes and not resolved: Leg swollen, red or sore.',
        fr: 'Oui et non résolu\u00A0: Jambe enflée, rouge ou douloureuse.',
      },
      wouldChange: {
        en: 'Each sign resolved on record: who saw her, when, with what result',
        fr: 'Chaque signe résolu au dossier\u00A0: qui l’a vue, quand, avec quel résultat',
      },
      value: { kind: 'answers', answers: ['RF-DVT'] },
      observedOn: '2026-11-19',
      stale: false,
    },
    toPatient:
      'Some of your answers need a medical check before we talk about running. Call 911 now. If you are not sure, call Health Link at 811.',
  },
  {
    id: 'SX-1',
    profile: 'goom2019',
    name: 'two reports, the later first',
    facts: patientZ({
      reportedSymptoms: [
        { symptom: 'urinary_leak', on: daysAgo(2) },
        { symptom: 'urinary_leak', on: daysAgo(6) },
      ],
    }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'She reported it on 2026-11-21: urinary leak. A later no does not remove the report.',
        fr: 'Elle l’a signalé le 2026-11-21\u00A0: fuite d’urine. Un non donné après n’efface pas ce signalement.',
      },
      wouldChange: {
        en: '14 days without it, then asked again: urinary leak',
        fr: '14 jours sans ce symptôme, puis reposer la question\u00A0: fuite d’urine',
      },
      value: { kind: 'answers', answers: ['yes'] },
      observedOn: '2026-11-21',
      stale: false,
    },
    toPatient: 'Leaking pee is common and treatable. We work on that first.',
  },
  {
    id: 'SX-1',
    profile: 'goom2019',
    name: 'two reports, the earlier first',
    facts: patientZ({
      reportedSymptoms: [
        { symptom: 'urinary_leak', on: daysAgo(6) },
        { symptom: 'urinary_leak', on: daysAgo(2) },
      ],
    }),
    says: {
      state: 'not_met',
      effect: 'blocking',
      reason: {
        en: 'She reported it on 2026-11-21: urinary leak. A later no does not remove the report.',
        fr: 'Elle l’a signalé le 2026-11-21\u00A0: fuite d’urine. Un non donné après n’efface pas ce signalement.',
      },
      wouldChange: {
        en: '14 days without it, then asked again: urinary leak',
        fr: '14 jours sans ce symptôme, puis reposer la question\u00A0: fuite d’urine',
      },
      value: { kind: 'answers', answers: ['yes'] },
      observedOn: '2026-11-21',
      stale: false,
    },
    toPatient: 'Leaking pee is common and treatable. We work on that first.',
  },
  {
    id: 'PM-2',
    profile: 'goom2019',
    name: 'measured today',
    facts: patientZ({ outcomes: [{ measure: 'psfs', on: TODAY, total: 4 }] }),
    says: {
      state: 'met',
      effect: 'info',
      reason: { en: 'PSFS 4 on 2026-11-23.', fr: 'PSFS 4 le 2026-11-23.' },
      wouldChange: null,
      value: { kind: 'answers', answers: ['psfs'] },
      observedOn: '2026-11-23',
      stale: false,
    },
    toPatient: null,
  },
  {
    id: 'PM-2',
    profile: 'goom2019',
    name: 'corrected on an earlier day',
    facts: patientZ({
      outcomes: [
        { measure: 'psfs', on: daysAgo(40), total: 3 },
        { measure: 'psfs', on: daysAgo(40), total: 5 },
        { measure: 'psfs', on: daysAgo(3), total: 8 },
      ],
    }),
    says: {
      state: 'met',
      effect: 'info',
      reason: {
        en: 'PSFS 8 on 2026-11-20, 5 on 2026-10-14, change +3. Better by at least the smallest important change, 2 (smallest detectable, Stratford 1995).',
        fr: 'PSFS 8 le 2026-11-20, 5 le 2026-10-14, écart +3. Mieux d’au moins le plus petit écart important, 2 (plus petit détectable, Stratford 1995).',
      },
      wouldChange: null,
      value: { kind: 'answers', answers: ['psfs'] },
      observedOn: '2026-11-20',
      stale: false,
    },
    toPatient: null,
  },
]

describe('what a criterion says', () => {
  it.each(REASONS)('$id in $profile: $name', ({ facts, id, profile, says, toPatient }) => {
    const { criteria } = readinessOf(facts, profile, RULESET_V1)
    const found = criteria.find((one) => one.id === id)

    expect(found).toMatchObject(says)
    expect(found?.patientText?.en ?? null).toBe(toPatient)
  })
})
