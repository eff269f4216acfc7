import type { Text, Threshold, Unit } from '../criterion.ts'
import { inFigures } from '../text.ts'

type Counted = { one: Text; other: Text }

const UNITS: Record<Unit, Counted> = {
  reps: {
    one: { en: 'repetition', fr: 'répétition' },
    other: { en: 'repetitions', fr: 'répétitions' },
  },
  s: { one: { en: 'second', fr: 'seconde' }, other: { en: 'seconds', fr: 'secondes' } },
  min: { one: { en: 'minute', fr: 'minute' }, other: { en: 'minutes', fr: 'minutes' } },
  days: { one: { en: 'day', fr: 'jour' }, other: { en: 'days', fr: 'jours' } },
  points: { one: { en: 'point', fr: 'point' }, other: { en: 'points', fr: 'points' } },
  cm: { one: { en: 'cm', fr: 'cm' }, other: { en: 'cm', fr: 'cm' } },
  h: { one: { en: 'hour', fr: 'heure' }, other: { en: 'hours', fr: 'heures' } },
  kg_m2: { one: { en: 'kg/m²', fr: 'kg/m²' }, other: { en: 'kg/m²', fr: 'kg/m²' } },
  factors: { one: { en: 'factor', fr: 'facteur' }, other: { en: 'factors', fr: 'facteurs' } },
}

const ANSWERS: Readonly<Record<string, Text>> = {
  no: { en: 'Everything asked is answered “no”', fr: 'Tout est répondu «\u00A0non\u00A0»' },
  yes: { en: 'Everything asked is answered “yes”', fr: 'Tout est répondu «\u00A0oui\u00A0»' },
  none: { en: 'No bleeding outside periods', fr: 'Aucun saignement hors des règles' },
  healed: { en: 'Healed', fr: 'Guérie' },
  physio: { en: 'Signed by a physiotherapist', fr: 'Signé par une physiothérapeute' },
  '0–2': { en: 'Grade 0 to 2, or reviewed', fr: 'Degré 0 à 2, ou revue' },
  '3 months': { en: 'At least 3 calendar months', fr: 'Au moins 3 mois de calendrier' },
  above_hymen: { en: 'Descent above the hymen', fr: 'Descente au-dessus de l’hymen' },
  no_avulsion: { en: 'No levator avulsion', fr: 'Aucune avulsion du releveur' },
  no_doming: { en: 'No doming', fr: 'Aucun bombement' },
  free_breath: { en: 'Breath not held', fr: 'Souffle non retenu' },
}

/** "At least 10 repetitions on each side, without symptoms"; `null` where nothing is measured or answered. */
export function thresholdInWords(threshold: Threshold): Text | null {
  if (threshold === null) return null
  if (threshold.kind === 'answer') return ANSWERS[threshold.answer] ?? quoted(threshold.answer)
  const { en, fr } = amountInWords(threshold.amount, threshold.unit)
  if (threshold.kind === 'at_most') return { en: `At most ${en}`, fr: `Au plus ${fr}` }
  const { eachSide, symptomFree } = threshold
  return {
    en: `At least ${en}${eachSide ? ' on each side' : ''}${symptomFree ? ', without symptoms' : ''}`,
    fr: `Au moins ${fr}${eachSide ? ' de chaque côté' : ''}${symptomFree ? ', sans symptôme' : ''}`,
  }
}

function amountInWords(amount: number, unit: Unit): Text {
  const { one, other } = UNITS[unit]
  const figures = inFigures(amount)
  return {
    en: `${figures.en} ${amount === 1 ? one.en : other.en}`,
    fr: `${figures.fr}\u00A0${amount < 2 ? one.fr : other.fr}`,
  }
}

function quoted(answer: string): Text {
  return { en: `“${answer}”`, fr: `«\u00A0${answer}\u00A0»` }
}
