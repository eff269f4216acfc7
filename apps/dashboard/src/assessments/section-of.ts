import type { Section } from './draft.ts'

const SECTION_OF_GROUP: Readonly<Record<string, Section>> = {
  screening: 'screening',
  conditions: 'screening',
  symptoms: 'symptoms',
  healing: 'symptoms',
  tests: 'tests',
  pelvicFloor: 'pelvicFloor',
  abdominalWall: 'abdominalWall',
  breathing: 'breathing',
  alignment: 'breathing',
  background: 'background',
  epds: 'questionnaires',
  outcomes: 'questionnaires',
}

/** The part of the form that shows a field: `findings.epds.total` is among the questionnaires. */
export function sectionOf(fieldId: string): Section {
  const [root, group = ''] = fieldId.split('.')
  if (root === 'notes') return 'notes'
  return SECTION_OF_GROUP[group] ?? 'screening'
}
