import { emptyFacts } from '../assess.ts'
import type { Criterion, ProfileId, Ruleset, Text, Threshold } from '../criterion.ts'
import { freshnessInWords } from './freshness-words.ts'

/** What can be said of a criterion without a patient. */
export type ReferenceCriterion = Omit<Criterion, 'evaluate' | 'freshness'> & {
  /** How long an answer counts, in words. */
  countsFor: Text
  /** What each profile asks; the same in both for most. */
  thresholds: Record<ProfileId, Threshold>
}

/** Every criterion of a ruleset in its order, as people read about it. */
export function referenceOf(ruleset: Ruleset): readonly ReferenceCriterion[] {
  return ruleset.criteria.map((criterion) => {
    const { id, patientText, question, sources, threshold, title } = criterion
    const thresholds = {
      article2021: thresholdIn('article2021', criterion, ruleset),
      goom2019: thresholdIn('goom2019', criterion, ruleset),
    }
    const countsFor = freshnessInWords(criterion.freshness, ruleset.settings)
    return { id, title, question, threshold, thresholds, countsFor, sources, patientText }
  })
}

/** No criterion looks at the day before it looks at the birth, which is not known here. */
const NOBODY = emptyFacts('2026-01-01', {
  bornOn: null,
  mode: null,
  tearGrade: null,
  tearReviewedOn: null,
})

function thresholdIn(profile: ProfileId, criterion: Criterion, { settings }: Ruleset): Threshold {
  const { threshold } = criterion.evaluate(NOBODY, { profile, settings })
  return threshold ?? criterion.threshold
}
