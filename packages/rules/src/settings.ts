/** Thresholds a clinic may set; the defaults are the strict ones. All are K: clinic protocol. */
export type Settings = {
  /** Days after which symptoms, conditions and the 30-minute walk count as unknown. */
  symptomFreshDays: number
  /** Days after which tests, examination and EPDS count as unknown. */
  testFreshDays: number
  /** Days after birth past which unexplained bleeding is marked urgent. */
  bleedingUrgentAfterDays: number
  /** Pain of 0–10 from which a session is amber. */
  painAmberFrom: number
  /** Pain of 0–10 from which a session is red. */
  painRedFrom: number
}
export type SettingName = keyof Settings
/** What a response to pain is judged by. */
export type PainSettings = Pick<Settings, 'painAmberFrom' | 'painRedFrom'>

export const DEFAULT_SETTINGS: Settings = {
  symptomFreshDays: 14,
  testFreshDays: 28,
  bleedingUrgentAfterDays: 56,
  painAmberFrom: 3,
  painRedFrom: 6,
}
