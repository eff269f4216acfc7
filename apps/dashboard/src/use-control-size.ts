import { useUser } from './session.ts'

/** Buttons and fields of pages that everyone has: a patient's are for a thumb. */
export function useControlSize(): 'touch' | 'medium' {
  return useUser().role === 'patient' ? 'touch' : 'medium'
}
