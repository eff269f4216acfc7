import { describe, expect, it } from 'vitest'
import { daysAgo, everySign, patientZ, symptoms, TODAY, withSided } from './base-patient.ts'
import type { Text, Value } from './criterion.ts'
import { type Facts, OUTCOME_MEASURES, type YesNo } from './facts.ts'
import { readinessOf } from './readiness.ts'
import { RULESET_V1 } from './ruleset.ts'

type Change<Group extends keyof Facts> = Partial<NonNullable<Facts[Group]>>

const z = patientZ()
const exam = (change: Change<'pelvicFloor'>) =>
  patientZ({ pelvicFloor: z.pelvicFloor && { ...z.pelvicFloor, ...change } })
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
  name: string
  facts: Facts
  reason: Text
  wouldChange: Text | null
  value: Value
}

const REASONS: readonly Reason[] = [
  {
    id: 'PF-1',
    name: 'every part short',
    facts: exam({
      fastContractions: 9,
      longContractions: 7,
      longHoldSeconds: 5,
      gentleHoldSeconds: 59,
      testedStanding: 'no',
    }),
    reason: {
      en: 'Found: fewer than 10 fast contractions, fewer than 8 long contractions, long contractions held less than 6 s, gentle hold of less than 60 s and not tested standing.',
      fr: 'Constaté\u00A0: moins de 10 contractions rapides, moins de 8 contractions longues, contractions longues tenues moins de 6 s, contraction légère tenue moins de 60 s et pas testé debout.',
    },
    wouldChange: {
      en: '10 fast contractions, 8–12 of 6–8 s, and 60 s at 30–50\u00A0%, standing',
      fr: '10 contractions rapides, 8 à 12 de 6 à 8 s, et 60 s à 30–50\u00A0%, debout',
    },
    value: { kind: 'amount', amount: 9, unit: 'reps' },
  },
  {
    id: 'PF-1',
    name: 'every part blank',
    facts: exam({
      fastContractions: null,
      longContractions: null,
      longHoldSeconds: null,
      gentleHoldSeconds: null,
      testedStanding: null,
    }),
    reason: {
      en: 'Not recorded: fast contractions, long contractions, seconds of a long contraction, gentle hold and whether tested standing.',
      fr: 'Non consigné\u00A0: contractions rapides, contractions longues, durée d’une contraction longue, contraction légère et si testé debout.',
    },
    wouldChange: {
      en: '10 fast contractions, 8–12 of 6–8 s, and 60 s at 30–50\u00A0%, standing',
      fr: '10 contractions rapides, 8 à 12 de 6 à 8 s, et 60 s à 30–50\u00A0%, debout',
    },
    value: null,
  },
  {
    id: 'PF-2',
    name: 'neither',
    facts: exam({ fullRelease: 'no', bearsDown: 'yes' }),
    reason: {
      en: 'Found: not fully letting go after a contraction and bearing down.',
      fr: 'Constaté\u00A0: relâchement incomplet et poussée vers le bas.',
    },
    wouldChange: {
      en: 'A contraction with full release, and no bearing down',
      fr: 'Une contraction avec relâchement complet, sans pousser vers le bas',
    },
    value: { kind: 'answers', answers: ['no'] },
  },
  {
    id: 'PF-2',
    name: 'both blank',
    facts: exam({ fullRelease: null, bearsDown: null }),
    reason: {
      en: 'Not recorded: release and bearing down.',
      fr: 'Non consigné\u00A0: relâchement et poussée vers le bas.',
    },
    wouldChange: {
      en: 'A contraction with full release, and no bearing down',
      fr: 'Une contraction avec relâchement complet, sans pousser vers le bas',
    },
    value: null,
  },
  {
    id: 'PF-3',
    name: 'at the hymen',
    facts: exam({ descentCm: 0.5, prolapseStage: 2 }),
    reason: {
      en: 'Descent 0.5 cm, stage II. Needs less than 0 cm and stage II or less.',
      fr: 'Descente 0,5 cm, stade II. Il faut moins de 0 cm et un stade II ou moins.',
    },
    wouldChange: {
      en: 'Descent above the hymen; discuss a pessary or urogynaecology',
      fr: 'Descente au-dessus de l’hymen; discuter d’un pessaire ou de l’urogynécologie',
    },
    value: { kind: 'amount', amount: 0.5, unit: 'cm' },
  },
  {
    id: 'PF-3',
    name: 'nothing recorded',
    facts: exam({ descentCm: null, prolapseStage: null }),
    reason: { en: 'Examined, not recorded in full.', fr: 'Examinée, pas tout consigné.' },
    wouldChange: {
      en: 'POP-Q recorded: descent in cm and stage, or declined',
      fr: 'POP-Q consigné\u00A0: descente en cm et stade, ou refusé',
    },
    value: null,
  },
  {
    id: 'PF-3',
    name: 'stage III without a figure',
    facts: exam({ descentCm: null, prolapseStage: 3 }),
    reason: {
      en: 'Descent not recorded, stage III. Urogynaecology first.',
      fr: 'Descente non consignée, stade III. D’abord l’urogynécologie.',
    },
    wouldChange: {
      en: 'Seen in urogynaecology, with the result on record',
      fr: 'Vue en urogynécologie, résultat au dossier',
    },
    value: null,
  },
  {
    id: 'PF-3',
    name: 'declined, at the hymen',
    facts: exam({ internalExam: 'declined', descentCm: 0, prolapseStage: null }),
    reason: { en: 'Examined, not recorded in full.', fr: 'Examinée, pas tout consigné.' },
    wouldChange: {
      en: 'POP-Q recorded: descent in cm and stage, or declined',
      fr: 'POP-Q consigné\u00A0: descente en cm et stade, ou refusé',
    },
    value: { kind: 'amount', amount: 0, unit: 'cm' },
  },
  {
    id: 'PF-3',
    name: 'above the hymen',
    facts: exam({ descentCm: -2.5, prolapseStage: 0 }),
    reason: {
      en: 'Descent −2.5 cm, stage 0. Needs less than 0 cm and stage II or less.',
      fr: 'Descente −2,5 cm, stade 0. Il faut moins de 0 cm et un stade II ou moins.',
    },
    wouldChange: null,
    value: { kind: 'amount', amount: -2.5, unit: 'cm' },
  },
  {
    id: 'PF-4',
    name: 'avulsion left blank',
    facts: exam({ avulsion: null }),
    reason: { en: 'Examined, not recorded in full.', fr: 'Examinée, pas tout consigné.' },
    wouldChange: {
      en: 'Avulsion recorded: none, present or not assessed',
      fr: 'Avulsion consignée\u00A0: aucune, présente ou non évaluée',
    },
    value: { kind: 'amount', amount: 4, unit: 'points' },
  },
  {
    id: 'PF-4',
    name: 'avulsion not assessed, no grade',
    facts: exam({ avulsion: 'not_assessed', oxfordGrade: null }),
    reason: {
      en: 'Modified Oxford not recorded. Avulsion not assessed.',
      fr: 'Oxford modifié non consigné. Avulsion non évaluée.',
    },
    wouldChange: null,
    value: null,
  },
  {
    id: 'PF-4',
    name: 'avulsion present',
    facts: exam({ avulsion: 'present', oxfordGrade: 2 }),
    reason: {
      en: 'Modified Oxford 2. Avulsion recorded: progress more slowly.',
      fr: 'Oxford modifié 2. Avulsion consignée\u00A0: progresser plus lentement.',
    },
    wouldChange: null,
    value: { kind: 'amount', amount: 2, unit: 'points' },
  },
  {
    id: 'AB-1',
    name: 'doming everywhere, little tension',
    facts: domes({ doming: 'yes', tension: 'poor' }, 'yes'),
    reason: {
      en: 'Found: doming, little tension in the midline and doming during a test. Distance 18 mm, for information.',
      fr: 'Constaté\u00A0: bombement du ventre, peu de tension sur la ligne médiane et bombement pendant un test. Écart 18 mm, à titre d’information.',
    },
    wouldChange: {
      en: 'No doming, and good tension in the midline during the tests',
      fr: 'Pas de bombement, et bonne tension sur la ligne médiane pendant les tests',
    },
    value: { kind: 'answers', answers: ['doming'] },
  },
  {
    id: 'AB-1',
    name: 'nothing answered',
    facts: domes({ doming: null, tension: null, interRectiMm: null }, null),
    reason: {
      en: 'Not recorded: doming, tension in the midline and doming in each test.',
      fr: 'Non consigné\u00A0: bombement, tension sur la ligne médiane et bombement à chaque test.',
    },
    wouldChange: {
      en: 'No doming, and good tension in the midline during the tests',
      fr: 'Pas de bombement, et bonne tension sur la ligne médiane pendant les tests',
    },
    value: null,
  },
  {
    id: 'BR-1',
    name: 'every part wrong',
    facts: breathes({
      chestMotion: 'dominant',
      bellyRises: 'no',
      ribsWiden: 'no',
      pelvicFloorOnExhale: 'bears_down',
      breathOnEffort: 'held',
    }),
    reason: {
      en: 'Found: breathing mostly with the chest, the belly does not rise, the ribs do not widen, bearing down on the out-breath and breath held on effort.',
      fr: 'Constaté\u00A0: respiration surtout par la poitrine, le ventre ne monte pas, les côtes ne s’ouvrent pas, poussée vers le bas à l’expiration et souffle retenu à l’effort.',
    },
    wouldChange: {
      en: 'Belly and ribs move, the chest stays quiet, no bearing down, breath not held on effort',
      fr: 'Ventre et côtes bougent, la poitrine reste calme, sans pousser, souffle libre à l’effort',
    },
    value: { kind: 'answers', answers: ['bears_down'] },
  },
  {
    id: 'BR-1',
    name: 'every part blank',
    facts: breathes({
      chestMotion: null,
      bellyRises: null,
      ribsWiden: null,
      pelvicFloorOnExhale: null,
      breathOnEffort: null,
    }),
    reason: {
      en: 'Not recorded: chest motion, belly, ribs, pelvic floor on the out-breath and breath on effort.',
      fr: 'Non consigné\u00A0: mouvement de la poitrine, ventre, côtes, plancher pelvien à l’expiration et souffle à l’effort.',
    },
    wouldChange: {
      en: 'Belly and ribs move, the chest stays quiet, no bearing down, breath not held on effort',
      fr: 'Ventre et côtes bougent, la poitrine reste calme, sans pousser, souffle libre à l’effort',
    },
    value: null,
  },
  {
    id: 'AL-1',
    name: 'not assessed',
    facts: patientZ({ alignment: z.alignment && { ...z.alignment, holdsNeutralPelvis: null } }),
    reason: { en: 'Not assessed.', fr: 'Non évalué.' },
    wouldChange: {
      en: 'Finds and holds a neutral pelvis, standing and during 10 single-leg squats',
      fr: 'Trouve et tient le bassin neutre, debout et pendant 10 flexions sur une jambe',
    },
    value: null,
  },
  {
    id: 'RK-2',
    name: 'nothing known',
    facts: risks({ noviceRunner: null, heightCm: null }),
    reason: {
      en: 'BMI not known: height or weight missing. New to running: not answered. First week at most 3 km until this is known.',
      fr: 'IMC inconnu\u00A0: il manque la taille ou le poids. Débute en course\u00A0: sans réponse. Première semaine\u00A0: au plus 3\u00A0km tant que ce n’est pas connu.',
    },
    wouldChange: {
      en: 'Height, weight and whether she is new to running',
      fr: 'La taille, le poids et si elle débute en course',
    },
    value: null,
  },
  {
    id: 'RK-3',
    name: 'known hypermobility left blank',
    facts: risks({ knownHypermobility: null }),
    reason: {
      en: 'Beighton 2 of 9, caution from 5. Known hypermobility: not answered.',
      fr: 'Beighton 2 sur 9, prudence à partir de 5. Hypermobilité connue\u00A0: sans réponse.',
    },
    wouldChange: {
      en: 'Beighton below 5 and no known hypermobility',
      fr: 'Beighton inférieur à 5 et aucune hypermobilité connue',
    },
    value: { kind: 'amount', amount: 2, unit: 'points' },
  },
  {
    id: 'RK-3',
    name: 'known, Beighton not recorded',
    facts: risks({ beighton: null, knownHypermobility: 'yes' }),
    reason: {
      en: 'Beighton not recorded. Known hypermobility.',
      fr: 'Beighton non consigné. Hypermobilité connue.',
    },
    wouldChange: {
      en: 'Beighton below 5 and no known hypermobility',
      fr: 'Beighton inférieur à 5 et aucune hypermobilité connue',
    },
    value: { kind: 'answers', answers: ['knownHypermobility'] },
  },
  {
    id: 'RK-3',
    name: 'not known, Beighton not recorded',
    facts: risks({ beighton: null }),
    reason: {
      en: 'Beighton not recorded. No known hypermobility.',
      fr: 'Beighton non consigné. Aucune hypermobilité connue.',
    },
    wouldChange: {
      en: 'Beighton below 5 and no known hypermobility',
      fr: 'Beighton inférieur à 5 et aucune hypermobilité connue',
    },
    value: null,
  },
  {
    id: 'RK-6',
    name: 'feeding missed, energy blank',
    facts: risks({ feedingTalkedAbout: 'no', energyTalkedAbout: null }),
    reason: {
      en: 'Not talked about: feeding before a run. Not answered: energy.',
      fr: 'Pas abordé\u00A0: tétée avant de courir. Sans réponse\u00A0: énergie.',
    },
    wouldChange: {
      en: 'Feeding before a run, bra and energy talked about',
      fr: 'Tétée avant de courir, soutien-gorge et énergie abordés',
    },
    value: { kind: 'answers', answers: ['yes'] },
  },
  {
    id: 'RK-6',
    name: 'bra and energy blank',
    facts: risks({ braTalkedAbout: null, energyTalkedAbout: null }),
    reason: {
      en: 'Not answered: a supporting bra and energy.',
      fr: 'Sans réponse\u00A0: soutien-gorge adapté et énergie.',
    },
    wouldChange: {
      en: 'Feeding before a run, bra and energy talked about',
      fr: 'Tétée avant de courir, soutien-gorge et énergie abordés',
    },
    value: { kind: 'answers', answers: ['yes'] },
  },
  {
    id: 'RK-6',
    name: 'every topic missed',
    facts: risks({ feedingTalkedAbout: 'no', braTalkedAbout: 'no', energyTalkedAbout: 'no' }),
    reason: {
      en: 'Not talked about: feeding before a run, a supporting bra and energy.',
      fr: 'Pas abordé\u00A0: tétée avant de courir, soutien-gorge adapté et énergie.',
    },
    wouldChange: {
      en: 'Feeding before a run, bra and energy talked about',
      fr: 'Tétée avant de courir, soutien-gorge et énergie abordés',
    },
    value: { kind: 'answers', answers: ['yes'] },
  },
  {
    id: 'RK-6',
    name: 'breastfeeding left blank',
    facts: risks({ breastfeeding: null }),
    reason: {
      en: 'Whether she breastfeeds is not answered.',
      fr: 'La question de l’allaitement est sans réponse.',
    },
    wouldChange: { en: 'Ask whether she breastfeeds', fr: 'Demander si elle allaite' },
    value: null,
  },
  {
    id: 'RK-7',
    name: 'everything, LEAF-Q while breastfeeding',
    facts: leafQ('yes'),
    reason: {
      en: 'Answered yes: eating disorder, missed meals and unintended weight loss. LEAF-Q 9 on 2026-11-20, not validated while breastfeeding.',
      fr: 'Réponse oui\u00A0: trouble alimentaire, repas sautés et perte de poids non voulue. LEAF-Q 9 le 2026-11-20, non validé pendant l’allaitement.',
    },
    wouldChange: {
      en: 'No eating disorder, missed meals or unintended weight loss',
      fr: 'Ni trouble alimentaire, ni repas sautés, ni perte de poids non voulue',
    },
    value: { kind: 'answers', answers: ['eatingDisorder', 'missedMeals', 'unintendedWeightLoss'] },
  },
  {
    id: 'RK-7',
    name: 'LEAF-Q, not breastfeeding',
    facts: leafQ('no'),
    reason: {
      en: 'Answered yes: eating disorder, missed meals and unintended weight loss. LEAF-Q 9 on 2026-11-20, for information only.',
      fr: 'Réponse oui\u00A0: trouble alimentaire, repas sautés et perte de poids non voulue. LEAF-Q 9 le 2026-11-20, à titre d’information.',
    },
    wouldChange: {
      en: 'No eating disorder, missed meals or unintended weight loss',
      fr: 'Ni trouble alimentaire, ni repas sautés, ni perte de poids non voulue',
    },
    value: { kind: 'answers', answers: ['eatingDisorder', 'missedMeals', 'unintendedWeightLoss'] },
  },
  {
    id: 'H-1',
    name: 'open',
    facts: heals({ wound: 'open' }),
    reason: {
      en: 'Not yet closed. Needs to be healed.',
      fr: 'Pas encore fermée. Elle doit être guérie.',
    },
    wouldChange: { en: 'The wound fully healed', fr: 'La plaie complètement guérie' },
    value: { kind: 'answers', answers: ['open'] },
  },
  {
    id: 'H-2',
    name: 'left blank',
    facts: heals({ bleeding: null }),
    reason: { en: 'Not fully answered.', fr: 'Réponse incomplète.' },
    wouldChange: {
      en: 'No bleeding outside periods, and no more of it with activity',
      fr: 'Aucun saignement hors des règles, et pas davantage avec l’activité',
    },
    value: { kind: 'answers', answers: ['unanswered'] },
  },
  {
    id: 'H-2',
    name: 'other, no birth date',
    facts: patientZ({
      birth: { ...z.birth, bornOn: null },
      healing: z.healing && { ...z.healing, bleeding: 'other' },
    }),
    reason: {
      en: 'Bleeding outside periods, or more with activity. Needs a medical review.',
      fr: 'Saignement hors des règles, ou plus fort avec l’activité. Un avis médical est nécessaire.',
    },
    wouldChange: {
      en: 'No bleeding outside periods, and no more of it with activity',
      fr: 'Aucun saignement hors des règles, et pas davantage avec l’activité',
    },
    value: { kind: 'answers', answers: ['other'] },
  },
  {
    id: 'H-3',
    name: 'reviewed',
    facts: patientZ({ birth: { ...z.birth, tearGrade: '4', tearReviewedOn: daysAgo(60) } }),
    reason: { en: 'Grade 4, reviewed on 2026-09-24.', fr: 'Degré 4, suivi le 2026-09-24.' },
    wouldChange: null,
    value: { kind: 'answers', answers: ['4'] },
  },
  {
    id: 'A-1',
    name: 'signed by another role',
    facts: patientZ({ assessment: { signedOn: daysAgo(5), signedByRole: 'clinic_admin' } }),
    reason: {
      en: 'Signed on 2026-11-18 by another role. Needs a physiotherapist.',
      fr: 'Signée le 2026-11-18 par un autre rôle. Il faut une physiothérapeute.',
    },
    wouldChange: {
      en: 'A new assessment signed by a physiotherapist',
      fr: 'Une nouvelle évaluation signée par une physiothérapeute',
    },
    value: { kind: 'date', date: '2026-11-18' },
  },
  {
    id: 'T-1',
    name: 'born after the question',
    facts: patientZ({ birth: { ...z.birth, bornOn: daysAgo(-1) } }),
    reason: {
      en: 'The birth date lies after the day of the question.',
      fr: 'La date de l’accouchement est après le jour de la question.',
    },
    wouldChange: { en: '85 days more', fr: 'Encore 85 jours' },
    value: { kind: 'amount', amount: -1, unit: 'days' },
  },
  {
    id: 'T-1',
    name: 'born today',
    facts: patientZ({ birth: { ...z.birth, bornOn: TODAY } }),
    reason: {
      en: '0 weeks (0 days) since birth. Needs 84 days (12 weeks).',
      fr: '0 semaine (0 jour) depuis l’accouchement. Il faut 84 jours (12 semaines).',
    },
    wouldChange: { en: '84 days more', fr: 'Encore 84 jours' },
    value: { kind: 'amount', amount: 0, unit: 'days' },
  },
  {
    id: 'T-2',
    name: 'day 20',
    facts: patientZ({ birth: { ...z.birth, bornOn: daysAgo(20) } }),
    reason: {
      en: '20 days since birth. Needs 21 days.',
      fr: '20 jours depuis l’accouchement. Il faut 21 jours.',
    },
    wouldChange: { en: '1 day more', fr: 'Encore 1 jour' },
    value: { kind: 'amount', amount: 20, unit: 'days' },
  },
  {
    id: 'T-2',
    name: 'day 21',
    facts: patientZ({ birth: { ...z.birth, bornOn: daysAgo(21) } }),
    reason: {
      en: '21 days since birth. Needs 21 days.',
      fr: '21 jours depuis l’accouchement. Il faut 21 jours.',
    },
    wouldChange: null,
    value: { kind: 'amount', amount: 21, unit: 'days' },
  },
  {
    id: 'T-3',
    name: 'on the day',
    facts: patientZ({ birth: { ...z.birth, bornOn: '2026-08-23' } }),
    reason: {
      en: 'Three calendar months are reached on 2026-11-23.',
      fr: 'Les trois mois de calendrier sont atteints le 2026-11-23.',
    },
    wouldChange: null,
    value: { kind: 'date', date: '2026-11-23' },
  },
  {
    id: 'SX-1',
    name: 'dated after the question',
    facts: patientZ({ symptoms: z.symptoms && { ...z.symptoms, on: daysAgo(-1) } }),
    reason: {
      en: 'Dated 2026-11-24, after the day of the question.',
      fr: 'Daté du 2026-11-24, après le jour de la question.',
    },
    wouldChange: {
      en: 'Ask about this: urinary leak',
      fr: 'Poser la question\u00A0: fuite d’urine',
    },
    value: { kind: 'answers', answers: ['no'] },
  },
  {
    id: 'SX-1',
    name: 'dated today',
    facts: patientZ({ symptoms: z.symptoms && { ...z.symptoms, on: TODAY } }),
    reason: { en: 'Answered no: urinary leak.', fr: 'Réponse non\u00A0: fuite d’urine.' },
    wouldChange: null,
    value: { kind: 'answers', answers: ['no'] },
  },
  {
    id: 'SX-6',
    name: 'one declined, one blank',
    facts: patientZ({
      symptoms: z.symptoms && { ...z.symptoms, painfulSex: 'declined', constipation: null },
    }),
    reason: {
      en: 'Declined or blank: painful sex and constipation.',
      fr: 'Refusé ou sans réponse\u00A0: douleur pendant les rapports et constipation.',
    },
    wouldChange: {
      en: 'No painful sex, obstructed bowel or constipation',
      fr: 'Ni douleur pendant les rapports, ni difficulté à évacuer, ni constipation',
    },
    value: { kind: 'answers', answers: [] },
  },
  {
    id: 'SX-6',
    name: 'one blank',
    facts: patientZ({ symptoms: z.symptoms && { ...z.symptoms, constipation: null } }),
    reason: { en: 'Not answered: constipation.', fr: 'Sans réponse\u00A0: constipation.' },
    wouldChange: {
      en: 'No painful sex, obstructed bowel or constipation',
      fr: 'Ni douleur pendant les rapports, ni difficulté à évacuer, ni constipation',
    },
    value: { kind: 'answers', answers: [] },
  },
  {
    id: 'RF-1',
    name: 'asked yesterday, one blank',
    facts: patientZ({
      screening: {
        on: daysAgo(1),
        signs: { ...everySign('no'), 'RF-HEAD': null },
        temperatureC: null,
      },
    }),
    reason: {
      en: 'Not asked today. Not answered: Bad headache or change in sight.',
      fr: 'Non demandé aujourd’hui. Sans réponse\u00A0: Gros mal de tête ou vue qui change.',
    },
    wouldChange: {
      en: 'Every warning sign asked on the day of the decision',
      fr: 'Poser chaque question sur les signes d’alerte le jour de la décision',
    },
    value: { kind: 'answers', answers: [] },
  },
  {
    id: 'RF-1',
    name: 'asked yesterday',
    facts: patientZ({ screening: { on: daysAgo(1), signs: everySign('no'), temperatureC: null } }),
    reason: { en: 'Not asked today.', fr: 'Non demandé aujourd’hui.' },
    wouldChange: {
      en: 'Every warning sign asked on the day of the decision',
      fr: 'Poser chaque question sur les signes d’alerte le jour de la décision',
    },
    value: { kind: 'answers', answers: [] },
  },
  {
    id: 'RF-1',
    name: 'one blank',
    facts: patientZ({
      screening: { on: TODAY, signs: { ...everySign('no'), 'RF-HEAD': null }, temperatureC: null },
    }),
    reason: {
      en: 'Not answered: Bad headache or change in sight.',
      fr: 'Sans réponse\u00A0: Gros mal de tête ou vue qui change.',
    },
    wouldChange: {
      en: 'Every warning sign asked on the day of the decision',
      fr: 'Poser chaque question sur les signes d’alerte le jour de la décision',
    },
    value: { kind: 'answers', answers: [] },
  },
  {
    id: 'RF-2',
    name: 'resolved, then never asked again',
    facts: patientZ({
      epds: null,
      earlierSigns: [{ sign: 'EPDS-10', on: daysAgo(9) }],
      resolutions: [{ sign: 'EPDS-10', on: daysAgo(8), by: 'Dr Roy', result: 'Seen' }],
    }),
    reason: { en: 'Item 10 is 0, or was resolved.', fr: 'Question 10 à 0, ou résolue.' },
    wouldChange: null,
    value: null,
  },
  {
    id: 'PM-1',
    name: 'not fitting item 10',
    facts: patientZ({ epds: { on: daysAgo(2), begun: 'yes', item10: 2, total: 1 } }),
    reason: {
      en: 'EPDS total 1 cannot be below item 10 (2).',
      fr: 'Le total de l’EPDS (1) ne peut être inférieur à la question 10 (2).',
    },
    wouldChange: { en: 'Record the EPDS total', fr: 'Consigner le total de l’EPDS' },
    value: { kind: 'amount', amount: 1, unit: 'points' },
  },
  {
    id: 'PM-1',
    name: '13',
    facts: patientZ({ epds: { on: daysAgo(2), begun: 'yes', item10: 0, total: 13 } }),
    reason: {
      en: 'EPDS total 13 of 30, below 10 needed. Does not speak against activity.',
      fr: 'Total de l’EPDS de 13 sur 30, il faut moins de 10. Ne s’oppose pas à l’activité.',
    },
    wouldChange: {
      en: 'Refer: family doctor or perinatal mental health',
      fr: 'Diriger vers le médecin de famille ou la santé mentale périnatale',
    },
    value: { kind: 'amount', amount: 13, unit: 'points' },
  },
  {
    id: 'PM-2',
    name: 'every measure twice, worse',
    facts: measured(2),
    reason: {
      en: 'The ICIQ-UI SF is above 0 and she answered no to leaks: ask again. ICIQ-UI SF 54 on 2026-11-20, 30 on 2026-10-21, change +24. Worse by at least the smallest important change, 2.52 (after pelvic floor training, Nyström 2015). PFDI-20 54 on 2026-11-20, 30 on 2026-10-21, change +24. Worse by at least the smallest important change, 24 (after prolapse surgery, Karjalainen 2021). PFIQ-7 54 on 2026-11-20, 30 on 2026-10-21, change +24. PSFS 54 on 2026-11-20, 30 on 2026-10-21, change +24. Better by at least the smallest important change, 2 (smallest detectable, Stratford 1995). TSK-11 54 on 2026-11-20, 30 on 2026-10-21, change +24. Worse by at least the smallest important change, 4 (Woby 2005). TSK-17 54 on 2026-11-20, 30 on 2026-10-21, change +24. I-PRRS 54 on 2026-11-20, 30 on 2026-10-21, change +24. PGI-I 54 on 2026-11-20, 30 on 2026-10-21, change +24.',
      fr: 'L’ICIQ-UI SF est au-dessus de 0 et elle a répondu non aux fuites\u00A0: reposer la question. ICIQ-UI SF 54 le 2026-11-20, 30 le 2026-10-21, écart +24. Moins bien d’au moins le plus petit écart important, 2,52 (après un entraînement du plancher pelvien, Nyström 2015). PFDI-20 54 le 2026-11-20, 30 le 2026-10-21, écart +24. Moins bien d’au moins le plus petit écart important, 24 (après une chirurgie du prolapsus, Karjalainen 2021). PFIQ-7 54 le 2026-11-20, 30 le 2026-10-21, écart +24. PSFS 54 le 2026-11-20, 30 le 2026-10-21, écart +24. Mieux d’au moins le plus petit écart important, 2 (plus petit détectable, Stratford 1995). TSK-11 54 le 2026-11-20, 30 le 2026-10-21, écart +24. Moins bien d’au moins le plus petit écart important, 4 (Woby 2005). TSK-17 54 le 2026-11-20, 30 le 2026-10-21, écart +24. I-PRRS 54 le 2026-11-20, 30 le 2026-10-21, écart +24. PGI-I 54 le 2026-11-20, 30 le 2026-10-21, écart +24.',
    },
    wouldChange: { en: 'Ask about leaks again', fr: 'Reposer la question des fuites' },
    value: {
      kind: 'answers',
      answers: ['iciq-ui-sf', 'pfdi-20', 'pfiq-7', 'psfs', 'tsk-11', 'tsk-17', 'i-prrs', 'pgi-i'],
    },
  },
  {
    id: 'PM-2',
    name: 'every measure twice, better',
    facts: measured(-2),
    reason: {
      en: 'The ICIQ-UI SF is above 0 and she answered no to leaks: ask again. ICIQ-UI SF 6 on 2026-11-20, 30 on 2026-10-21, change −24. Better by at least the smallest important change, 2.52 (after pelvic floor training, Nyström 2015). PFDI-20 6 on 2026-11-20, 30 on 2026-10-21, change −24. Better by at least the smallest important change, 24 (after prolapse surgery, Karjalainen 2021). PFIQ-7 6 on 2026-11-20, 30 on 2026-10-21, change −24. PSFS 6 on 2026-11-20, 30 on 2026-10-21, change −24. Worse by at least the smallest important change, 2 (smallest detectable, Stratford 1995). TSK-11 6 on 2026-11-20, 30 on 2026-10-21, change −24. Better by at least the smallest important change, 4 (Woby 2005). TSK-17 6 on 2026-11-20, 30 on 2026-10-21, change −24. I-PRRS 6 on 2026-11-20, 30 on 2026-10-21, change −24. PGI-I 6 on 2026-11-20, 30 on 2026-10-21, change −24.',
      fr: 'L’ICIQ-UI SF est au-dessus de 0 et elle a répondu non aux fuites\u00A0: reposer la question. ICIQ-UI SF 6 le 2026-11-20, 30 le 2026-10-21, écart −24. Mieux d’au moins le plus petit écart important, 2,52 (après un entraînement du plancher pelvien, Nyström 2015). PFDI-20 6 le 2026-11-20, 30 le 2026-10-21, écart −24. Mieux d’au moins le plus petit écart important, 24 (après une chirurgie du prolapsus, Karjalainen 2021). PFIQ-7 6 le 2026-11-20, 30 le 2026-10-21, écart −24. PSFS 6 le 2026-11-20, 30 le 2026-10-21, écart −24. Moins bien d’au moins le plus petit écart important, 2 (plus petit détectable, Stratford 1995). TSK-11 6 le 2026-11-20, 30 le 2026-10-21, écart −24. Mieux d’au moins le plus petit écart important, 4 (Woby 2005). TSK-17 6 le 2026-11-20, 30 le 2026-10-21, écart −24. I-PRRS 6 le 2026-11-20, 30 le 2026-10-21, écart −24. PGI-I 6 le 2026-11-20, 30 le 2026-10-21, écart −24.',
    },
    wouldChange: { en: 'Ask about leaks again', fr: 'Reposer la question des fuites' },
    value: {
      kind: 'answers',
      answers: ['iciq-ui-sf', 'pfdi-20', 'pfiq-7', 'psfs', 'tsk-11', 'tsk-17', 'i-prrs', 'pgi-i'],
    },
  },
  {
    id: 'PM-2',
    name: 'every measure twice, the same',
    facts: measured(0),
    reason: {
      en: 'The ICIQ-UI SF is above 0 and she answered no to leaks: ask again. ICIQ-UI SF 30 on 2026-11-20, 30 on 2026-10-21, change 0. Less than the smallest important change, 2.52 (after pelvic floor training, Nyström 2015). PFDI-20 30 on 2026-11-20, 30 on 2026-10-21, change 0. Less than the smallest important change, 24 (after prolapse surgery, Karjalainen 2021). PFIQ-7 30 on 2026-11-20, 30 on 2026-10-21, change 0. PSFS 30 on 2026-11-20, 30 on 2026-10-21, change 0. Less than the smallest important change, 2 (smallest detectable, Stratford 1995). TSK-11 30 on 2026-11-20, 30 on 2026-10-21, change 0. Less than the smallest important change, 4 (Woby 2005). TSK-17 30 on 2026-11-20, 30 on 2026-10-21, change 0. I-PRRS 30 on 2026-11-20, 30 on 2026-10-21, change 0. PGI-I 30 on 2026-11-20, 30 on 2026-10-21, change 0.',
      fr: 'L’ICIQ-UI SF est au-dessus de 0 et elle a répondu non aux fuites\u00A0: reposer la question. ICIQ-UI SF 30 le 2026-11-20, 30 le 2026-10-21, écart 0. Moins que le plus petit écart important, 2,52 (après un entraînement du plancher pelvien, Nyström 2015). PFDI-20 30 le 2026-11-20, 30 le 2026-10-21, écart 0. Moins que le plus petit écart important, 24 (après une chirurgie du prolapsus, Karjalainen 2021). PFIQ-7 30 le 2026-11-20, 30 le 2026-10-21, écart 0. PSFS 30 le 2026-11-20, 30 le 2026-10-21, écart 0. Moins que le plus petit écart important, 2 (plus petit détectable, Stratford 1995). TSK-11 30 le 2026-11-20, 30 le 2026-10-21, écart 0. Moins que le plus petit écart important, 4 (Woby 2005). TSK-17 30 le 2026-11-20, 30 le 2026-10-21, écart 0. I-PRRS 30 le 2026-11-20, 30 le 2026-10-21, écart 0. PGI-I 30 le 2026-11-20, 30 le 2026-10-21, écart 0.',
    },
    wouldChange: { en: 'Ask about leaks again', fr: 'Reposer la question des fuites' },
    value: {
      kind: 'answers',
      answers: ['iciq-ui-sf', 'pfdi-20', 'pfiq-7', 'psfs', 'tsk-11', 'tsk-17', 'i-prrs', 'pgi-i'],
    },
  },
]

describe('the reason a physiotherapist reads', () => {
  it.each(REASONS)('$id: $name', ({ facts, id, reason, value, wouldChange }) => {
    const found = readinessOf(facts, 'goom2019', RULESET_V1).criteria.find((one) => one.id === id)

    expect(found).toMatchObject({ reason, value, wouldChange })
  })
})
