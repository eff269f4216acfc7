import { z } from 'zod'

/** Thresholds a clinic may set. Which values they may take is the rules' to say. */
export const settingsSchema = z.strictObject({
  symptomFreshDays: z.int().min(0).max(1000),
  testFreshDays: z.int().min(0).max(1000),
  bleedingUrgentAfterDays: z.int().min(0).max(1000),
  painAmberFrom: z.int().min(0).max(1000),
  painRedFrom: z.int().min(0).max(1000),
})
export type Settings = z.infer<typeof settingsSchema>
