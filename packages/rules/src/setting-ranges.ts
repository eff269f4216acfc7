import type { Source, Text } from './criterion.ts'
import { DEFAULT_SETTINGS, type SettingName, type Settings } from './settings.ts'
import { clinicProtocol } from './sources.ts'

export type SettingDefinition = {
  name: Text
  unit: 'days' | 'points'
  default: number
  min: number
  max: number
  source: Source
}

/** What each setting means and how far a clinic may move it. Towards strict there is room, towards mild little. */
export const SETTINGS: Readonly<Record<SettingName, SettingDefinition>> = {
  symptomFreshDays: {
    name: {
      en: 'Symptoms, conditions and the 30-minute walk count as unknown after',
      fr: 'Symptômes, affections et marche de 30 minutes comptent comme inconnus après',
    },
    unit: 'days',
    default: DEFAULT_SETTINGS.symptomFreshDays,
    min: 1,
    max: 28,
    source: clinicProtocol('section 9, freshness of symptoms and the walk'),
  },
  testFreshDays: {
    name: {
      en: 'Tests, examination and EPDS count as unknown after',
      fr: 'Tests, examen et EPDS comptent comme inconnus après',
    },
    unit: 'days',
    default: DEFAULT_SETTINGS.testFreshDays,
    min: 7,
    max: 56,
    source: clinicProtocol('section 9, freshness of tests, examination and EPDS'),
  },
  bleedingUrgentAfterDays: {
    name: {
      en: 'Days since birth after which bleeding is urgent',
      fr: 'Jours depuis l’accouchement après lesquels un saignement est urgent',
    },
    unit: 'days',
    default: DEFAULT_SETTINGS.bleedingUrgentAfterDays,
    min: 28,
    // The sources say beyond 8 weeks: a clinic may ask sooner, never later.
    max: 56,
    source: clinicProtocol('section 1.2, when bleeding becomes urgent'),
  },
  painAmberFrom: {
    name: { en: 'Pain is amber from', fr: 'La douleur est jaune à partir de' },
    unit: 'points',
    default: DEFAULT_SETTINGS.painAmberFrom,
    min: 1,
    // The mildest of the published sets calls 0–3 green.
    max: 4,
    source: clinicProtocol('section 7.2, pain zones'),
  },
  painRedFrom: {
    name: { en: 'Pain is red from', fr: 'La douleur est rouge à partir de' },
    unit: 'points',
    default: DEFAULT_SETTINGS.painRedFrom,
    min: 2,
    // No published set is milder than "not above 5".
    max: 6,
    source: clinicProtocol('section 7.2, pain zones'),
  },
}

// Object.keys forgets the keys it was given.
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[]

export type SettingProblem = { path: SettingName; reason: Text }

/** Every setting that cannot be used, in the order of the list; empty when all can. */
export function settingsProblems(settings: Settings): readonly SettingProblem[] {
  const problems = SETTING_NAMES.flatMap((path) => rangeProblem(path, settings[path]))
  const isOrdered = settings.painAmberFrom < settings.painRedFrom
  if (isOrdered || problems.some(({ path }) => path.startsWith('pain'))) return problems
  return [
    ...problems,
    {
      path: 'painRedFrom',
      reason: {
        en: 'Red must begin above amber.',
        fr: 'Le rouge doit commencer au-dessus du jaune.',
      },
    },
  ]
}

function rangeProblem(path: SettingName, value: number): SettingProblem[] {
  const { max, min } = SETTINGS[path]
  if (Number.isInteger(value) && value >= min && value <= max) return []
  return [
    {
      path,
      reason: {
        en: `Must be a whole number from ${min} to ${max}.`,
        fr: `Doit être un nombre entier de ${min} à ${max}.`,
      },
    },
  ]
}
