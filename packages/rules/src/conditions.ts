import type { Text } from './criterion.ts'
import type { Condition } from './facts.ts'

/** The relative contraindications of RF-3, in our own words. */
export const CONDITION_NAMES: Record<Condition, Text> = {
  loss_of_consciousness: { en: 'Loss of consciousness', fr: 'Perte de conscience' },
  neurological_symptoms: { en: 'Neurological symptoms', fr: 'Symptômes neurologiques' },
  kidney_disease: { en: 'Kidney disease', fr: 'Maladie des reins' },
  calf_pain_or_swelling: { en: 'Calf pain or swelling', fr: 'Douleur ou enflure du mollet' },
  severe_abdominal_pain: { en: 'Severe abdominal pain', fr: 'Douleur abdominale forte' },
  bleeding_not_menses: { en: 'Bleeding other than periods', fr: 'Saignement autre que les règles' },
  postpartum_cardiomyopathy: {
    en: 'Postpartum cardiomyopathy',
    fr: 'Cardiomyopathie du post-partum',
  },
  caesarean_symptoms_worse_with_activity: {
    en: 'Caesarean with symptoms that get worse with activity',
    fr: 'Césarienne avec symptômes aggravés par l’activité',
  },
  unstable_hypertension: { en: 'Unstable high blood pressure', fr: 'Haute pression instable' },
  eating_disorder: { en: 'Eating disorder', fr: 'Trouble alimentaire' },
  malnutrition: { en: 'Malnutrition', fr: 'Malnutrition' },
  anaemia: { en: 'Anaemia', fr: 'Anémie' },
  excessive_fatigue: { en: 'Excessive fatigue', fr: 'Fatigue excessive' },
  fracture_or_musculoskeletal_injury: {
    en: 'Fracture or major muscle or joint injury',
    fr: 'Fracture ou blessure importante d’un muscle ou d’une articulation',
  },
  haemodynamic_instability: { en: 'Haemodynamic instability', fr: 'Instabilité hémodynamique' },
  breathing_difficulties: { en: 'Breathing difficulties', fr: 'Difficultés à respirer' },
  acute_systemic_infection: {
    en: 'Acute infection with fever, aches or swollen glands',
    fr: 'Infection aiguë avec fièvre, courbatures ou ganglions',
  },
  exertional_chest_pain: { en: 'Chest pain on exertion', fr: 'Douleur à la poitrine à l’effort' },
  dizziness_or_light_headedness: { en: 'Dizziness or light-headedness', fr: 'Étourdissements' },
}

// Object.keys forgets the keys it was given.
export const CONDITION_IDS = Object.keys(CONDITION_NAMES) as readonly Condition[]
