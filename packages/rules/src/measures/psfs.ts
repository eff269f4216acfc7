import type { Text } from '../criterion.ts'
import { clinicProtocol, published } from '../sources.ts'
import { type Answers, readAnswers } from './answers.ts'
import { numberItem } from './items.ts'
import type { Measure, Scale, ScaleScore, SmallestChange } from './measure.ts'

const STRATFORD_1995 = published('Stratford et al. 1995, Physiother Can 47:258', 'MDC90', 'study')
const JOSPT_2014 = published(
  'Abbott & Schmitt 2014, JOSPT 44(8):560-564',
  'doi 10.2519/jospt.2014.5248, n = 1708',
  'study',
)

const ACTIVITIES = [1, 2, 3, 4, 5]
const RATINGS = ACTIVITIES.map((place) => numberItem(`activity${place}`, { min: 0, max: 10 }))
const SCALES: readonly Scale[] = ACTIVITIES.map((place) => ({
  id: `activity${place}`,
  name: { en: `Activity ${place}`, fr: `Activité ${place}` },
  min: 0,
  max: 10,
  items: [`activity${place}`],
}))

export const psfs: Measure = {
  id: 'psfs',
  shortName: 'PSFS',
  name: {
    en: 'Patient-Specific Functional Scale',
    fr: 'Échelle fonctionnelle spécifique au patient',
  },
  range: { min: 0, max: 10 },
  direction: 'high_is_better',
  items: [
    ...RATINGS,
    ...ACTIVITIES.map(
      (place) => ({ kind: 'words', code: `name${place}`, maxLength: 200 }) as const,
    ),
  ],
  scales: SCALES,
  missingRule: {
    en: 'One to five activities count; one named and not rated makes the total unknown.',
    fr: 'Une à cinq activités comptent; une activité nommée sans chiffre rend le total inconnu.',
  },
  bands: [],
  smallestChanges: [
    {
      of: 'total',
      kind: 'detectable',
      amount: 2,
      population: {
        en: 'Mean of several activities; population not recorded',
        fr: 'Moyenne de plusieurs activités; population non notée',
      },
      source: STRATFORD_1995,
    },
    {
      of: SCALES.map(({ id }) => id),
      kind: 'detectable',
      amount: 3,
      population: {
        en: 'A single activity; population not recorded',
        fr: 'Une seule activité; population non notée',
      },
      source: STRATFORD_1995,
    },
    change(1.3, { en: 'a small change', fr: 'un petit changement' }),
    change(2.3, { en: 'a medium change', fr: 'un changement moyen' }),
    change(2.7, { en: 'a large change', fr: 'un grand changement' }),
  ],
  figures: [],
  comparesWithBefore: false,
  sources: [
    STRATFORD_1995,
    JOSPT_2014,
    clinicProtocol('up to five activities; one named and not rated makes the total unknown'),
  ],
  licence: {
    en: 'Our own wording and 0 to 10, cited; she names the activities herself.',
    fr: 'Notre propre texte et 0 à 10, avec référence; la patiente nomme les activités.',
  },
  score: (given) => {
    const answers = readAnswers(psfs.items, given)
    if (answers.problems.length > 0) return { problems: answers.problems, alarms: [] }
    const missing = unrated(answers)
    const ratings = [...answers.numbers.values()]
    const sum = ratings.reduce((all, rating) => all + rating, 0)
    return {
      total: missing.length === 0 ? sum / ratings.length : null,
      scales: SCALES.flatMap((scale) => ofActivity(scale, answers)),
      band: null,
      alarms: [],
      notes: [],
      missing,
    }
  },
}

/** Named and not rated; without any activity at all, the first one. */
function unrated({ numbers, words }: Answers): string[] {
  const codes = ACTIVITIES.filter(
    (place) => words.has(`name${place}`) && !numbers.has(`activity${place}`),
  ).map((place) => `activity${place}`)
  return numbers.size === 0 && codes.length === 0 ? ['activity1'] : codes
}

/** Only what she named or rated; under her own words where she gave them. */
function ofActivity({ id, name }: Scale, { numbers, words }: Answers): ScaleScore[] {
  const rating = numbers.get(id)
  const own = words.get(id.replace('activity', 'name'))
  if (rating === undefined && own === undefined) return []
  const answered = rating === undefined ? 0 : 1
  const total = rating ?? null
  return [{ id, name: own === undefined ? name : { en: own, fr: own }, total, answered, of: 1 }]
}

function change(amount: number, size: Text): SmallestChange {
  const population = {
    en: `Adults in musculoskeletal physiotherapy, ${size.en} in their own words`,
    fr: `Adultes en physiothérapie musculosquelettique, ${size.fr} selon eux`,
  }
  return { of: 'total', kind: 'important', amount, population, source: JOSPT_2014 }
}
