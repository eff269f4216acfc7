import type { Effect, ProfileId, Ruleset, State, Text, Threshold } from './criterion.ts'
import type { Facts } from './facts.ts'
import { evaluateReadiness, type Finding, type Suggestion } from './readiness.ts'
import { RULESET_V1 } from './ruleset.ts'

type Judged = { state: State; effect: Effect; threshold: Threshold; reason: Text }

export type ProfileDifference = Record<ProfileId, Judged> & {
  id: string
  title: Text
  /** Why the two profiles judge the same answer differently. */
  why: Text
}

export type ProfileComparison = {
  ruleset: string
  suggestions: Record<ProfileId, Suggestion>
  /** The criteria the two profiles judge differently, in the order of the ruleset; empty when they agree. */
  differences: readonly ProfileDifference[]
}

/**
 * For one input, where and why the article's tests and the guideline differ (section 2.4).
 * @throws UnusableFactsError naming every problem of the facts
 */
export function compareProfiles(facts: Facts, ruleset: Ruleset = RULESET_V1): ProfileComparison {
  const article = evaluateReadiness(facts, 'article2021', ruleset)
  const guideline = evaluateReadiness(facts, 'goom2019', ruleset)
  const differences = article.criteria.flatMap((ofArticle, index) => {
    const ofGuideline = guideline.criteria[index]
    if (!ofGuideline || isSame(ofArticle, ofGuideline)) return []
    return [
      {
        id: ofArticle.id,
        title: ofArticle.title,
        article2021: judged(ofArticle),
        goom2019: judged(ofGuideline),
        why: whyOf(ofArticle, ofGuideline),
      },
    ]
  })
  const suggestions = { article2021: article.suggestion, goom2019: guideline.suggestion }
  return { ruleset: ruleset.version, suggestions, differences }
}

function judged({ effect, reason, state, threshold }: Finding): Judged {
  return { state, effect, threshold, reason }
}

/** What is met or does not apply holds nobody back, whatever it would weigh. */
function isSame(one: Finding, other: Finding): boolean {
  if (one.state !== other.state) return false
  return one.state === 'met' || one.state === 'not_applicable' || one.effect === other.effect
}

function whyOf(article: Finding, guideline: Finding): Text {
  if (article.state === 'not_applicable') return ONLY_THE_GUIDELINE
  if (guideline.state === 'not_applicable') return ONLY_THE_ARTICLE
  const [least, aim] = [amountOf(article.threshold), amountOf(guideline.threshold)]
  if (least !== null && aim !== null && least !== aim) return otherFigure(least, aim)
  return OTHER_WEIGHT
}

function amountOf(threshold: Threshold): number | null {
  return threshold?.kind === 'at_least' ? threshold.amount : null
}

function otherFigure(article: number, guideline: number): Text {
  return {
    en: `The article asks for ${article}; the guideline aims for ${guideline}.`,
    fr: `L’article demande ${article}; le guide vise ${guideline}.`,
  }
}

const ONLY_THE_GUIDELINE: Text = {
  en: 'Only the guideline asks for this; the article does not name it.',
  fr: 'Seul le guide le demande; l’article n’en parle pas.',
}
const ONLY_THE_ARTICLE: Text = {
  en: 'Only the article asks for this; it is not part of the guideline.',
  fr: 'Seul l’article le demande; ce n’est pas dans le guide.',
}
const OTHER_WEIGHT: Text = {
  en: 'Both ask for this; one lets it hold her back, the other only shows it.',
  fr: 'Les deux le demandent; l’un la retient pour cela, l’autre le montre seulement.',
}
