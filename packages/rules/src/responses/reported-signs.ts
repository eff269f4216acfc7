import type { RedFlagSign } from '../facts.ts'
import type { SymptomReport } from './session.ts'

/**
 * Warning signs that are told as a symptom: "a lot" of bleeding is RF-BLEED, pain at night or at one spot of a bone is
 * RF-BONE, whichever screen she told it on.
 */
export function signsIn(reports: readonly SymptomReport[]): RedFlagSign[] {
  const isHeavy = reports.some(
    ({ amount, symptom }) => symptom === 'bleeding' && amount === 'a_lot',
  )
  const isOfBone = reports.some(
    ({ character = [], symptom }) =>
      symptom === 'pain' && (character.includes('at_night') || character.includes('one_bone_spot')),
  )
  return [...(isHeavy ? (['RF-BLEED'] as const) : []), ...(isOfBone ? (['RF-BONE'] as const) : [])]
}
