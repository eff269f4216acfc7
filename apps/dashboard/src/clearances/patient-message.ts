import type { Lang } from '@restride/contracts/primitives'
import type { Decision } from '@restride/rules/decision'
import { letsRun } from '@restride/rules/decision'
import { LEVELS } from '@restride/rules/plans/plan'
import { LEVEL_SHAPES } from '@restride/rules/plans/levels'
import i18next from 'i18next'
import { formatDate } from '../format.ts'

/** The clinic's sentence for a decision, in the language the patient reads. */
export function clinicSentence(
  lang: Lang,
  {
    decision,
    reviewOn,
    stage,
  }: { decision: Decision | null; stage: string | null; reviewOn: string | null },
): string {
  if (decision === null || reviewOn === null) return ''
  const say = i18next.getFixedT(lang, 'clearances')
  const date = formatDate(reviewOn, lang, 'long')
  if (!letsRun(decision)) {
    return say(`patientMessage.${decision === 'referred' ? 'referred' : 'not_cleared'}`, { date })
  }
  const level = LEVELS.find((known) => known === stage)
  const kind = level === undefined ? 'walk_run' : LEVEL_SHAPES[level].kind
  if (kind === 'walk' || kind === 'run') return say(`patientMessage.${kind}`, { date })
  return say('patientMessage.walk_run', { date })
}
