/** Thresholds a clinic may set; the defaults are the strict ones. All are K: clinic protocol. */
export type Settings = {
  /** Days after which symptoms, conditions and the 30-minute walk count as unknown. */
  symptomFreshDays: number
  /** Days after which tests, examination and EPDS count as unknown. */
  testFreshDays: number
  /** Days after birth past which unexplained bleeding is marked urgent. */
  bleedingUrgentAfterDays: number
}

export const DEFAULT_SETTINGS: Settings = {
  symptomFreshDays: 14,
  testFreshDays: 28,
  bleedingUrgentAfterDays: 56,
}
