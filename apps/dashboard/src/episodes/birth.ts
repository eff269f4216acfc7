import {
  birthModeSchema,
  type CreateEpisode,
  createEpisodeSchema,
  profileSchema,
  tearGradeSchema,
} from '@restride/contracts/episodes'
import { z } from 'zod'
import type { FieldError } from '../ui/error-summary.tsx'

/** What is typed so far; `null` is not known, which is an answer but for the day of the birth. */
export const birthFormSchema = z.object({
  bornOn: z.string().nullable(),
  mode: birthModeSchema.nullable(),
  tearGrade: tearGradeSchema.nullable(),
  tearReviewedOn: z.string().nullable(),
  feeding: createEpisodeSchema.shape.feeding,
  goal: z.string(),
  profile: profileSchema,
})
export type BirthForm = z.infer<typeof birthFormSchema>

export const BLANK_BIRTH: BirthForm = {
  bornOn: null,
  mode: null,
  tearGrade: null,
  tearReviewedOn: null,
  feeding: null,
  goal: '',
  profile: createEpisodeSchema.shape.profile.parse(undefined),
}

export type BirthProblem = 'birthOn' | 'birthOnPast' | 'birthOnAfter' | 'tearReviewedOn'

/** Tears whose review is asked for. */
export function isSevere(tearGrade: BirthForm['tearGrade']): boolean {
  return tearGrade !== null && tearGrade >= '3'
}

export function toEpisode(
  { bornOn, feeding, goal, mode, profile, tearGrade, tearReviewedOn }: BirthForm,
  limits: { today: string; motherBornOn: string | null },
  say: (problem: BirthProblem) => string,
): { episode: CreateEpisode } | { errors: FieldError[] } {
  const refuse = (fieldId: string, problem: BirthProblem) => ({
    errors: [{ fieldId, message: say(problem) }],
  })
  if (bornOn === null) return refuse('birth.bornOn', 'birthOn')
  if (bornOn > limits.today) return refuse('birth.bornOn', 'birthOnPast')
  if (limits.motherBornOn !== null && bornOn <= limits.motherBornOn)
    return refuse('birth.bornOn', 'birthOnAfter')
  const reviewedOn = isSevere(tearGrade) ? tearReviewedOn : null
  if (reviewedOn !== null && (reviewedOn < bornOn || reviewedOn > limits.today))
    return refuse('birth.tearReviewedOn', 'tearReviewedOn')
  return {
    episode: {
      birth: { bornOn, mode, tearGrade, tearReviewedOn: reviewedOn },
      feeding,
      goal: goal.trim(),
      profile,
    },
  }
}
