import { daysAgo, patientZ } from './base-patient.ts'
import type { Dated, PelvicFloorFindings } from './facts.ts'

/** The examination of patient Z. */
export function examOfZ(): Dated<PelvicFloorFindings> {
  const { pelvicFloor } = patientZ()
  if (!pelvicFloor) throw new Error('Patient Z was examined')
  return pelvicFloor
}

export function blankExam(): Dated<PelvicFloorFindings> {
  return {
    on: daysAgo(5),
    internalExam: null,
    fastContractions: null,
    longContractions: null,
    longHoldSeconds: null,
    gentleHoldSeconds: null,
    testedStanding: null,
    fullRelease: null,
    bearsDown: null,
    descentCm: null,
    prolapseStage: null,
    oxfordGrade: null,
    avulsion: null,
  }
}
