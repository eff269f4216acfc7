import type { Text } from '../criterion.ts'

type Group = { id: string; title: Text; prefixes: readonly string[] }

/** In the order of section 9; a criterion belongs where its id begins. */
const GROUPS: readonly Group[] = [
  {
    id: 'warning-signs',
    title: { en: 'Warning signs and conditions', fr: 'Signes d’alerte et conditions médicales' },
    prefixes: ['RF'],
  },
  {
    id: 'time',
    title: { en: 'Time since birth and assessment', fr: 'Temps depuis l’accouchement et examen' },
    prefixes: ['T', 'A'],
  },
  { id: 'healing', title: { en: 'Healing', fr: 'Guérison' }, prefixes: ['H'] },
  { id: 'symptoms', title: { en: 'Symptoms', fr: 'Symptômes' }, prefixes: ['SX'] },
  {
    id: 'load',
    title: { en: 'Load and impact tests', fr: 'Tests de charge et d’impact' },
    prefixes: ['LI'],
  },
  { id: 'strength', title: { en: 'Strength tests', fr: 'Tests de force' }, prefixes: ['ST'] },
  {
    id: 'examination',
    title: { en: 'Examination', fr: 'Examen clinique' },
    prefixes: ['PF', 'AB', 'BR', 'AL'],
  },
  {
    id: 'background',
    title: { en: 'Background and risk', fr: 'Antécédents et risques' },
    prefixes: ['RK'],
  },
  {
    id: 'questionnaires',
    title: { en: 'Questionnaires', fr: 'Questionnaires' },
    prefixes: ['PM'],
  },
]

/** The criteria under their headings; a heading without criteria is left out. */
export function inGroups<Known extends { id: string }>(
  criteria: readonly Known[],
): readonly { id: string; title: Text; criteria: readonly Known[] }[] {
  return GROUPS.map(({ id, prefixes, title }) => ({
    id,
    title,
    criteria: criteria.filter((one) => prefixes.includes(one.id.split('-')[0] ?? '')),
  })).filter((group) => group.criteria.length > 0)
}
