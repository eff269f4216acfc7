import type { Clearance } from '@restride/contracts/clearances'
import type { LetterContent } from '@restride/contracts/letters'
import { dayIn } from '../calendar.ts'
import { DECISIONS, STATES, type Voice } from '../exports/words.ts'
import { STOPPED, WORDS } from './letter-words.ts'

type Section = LetterContent['sections'][number]

/** What was decided, and first of all that it no longer lets her run where that is so. */
export function decisionSection(
  clearance: Clearance,
  voice: Voice,
  { timeZone, today }: { timeZone: string; today: string },
): Section {
  const { date, name, say } = voice
  const { decidedAt, decision, expiresOn, reviewOn, stage, suspendedAt } = clearance
  const inBoth = (day: string) => ({ en: date(day), fr: date(day) })
  const stopped =
    suspendedAt !== null
      ? say(STOPPED.suspended(inBoth(dayIn(timeZone, new Date(suspendedAt)))))
      : expiresOn !== null && expiresOn < today
        ? say(STOPPED.expired(inBoth(expiresOn)))
        : null
  const rows: [string, string][] = [
    [say(stopped === null ? WORDS.decision : WORDS.decisionBefore), name(DECISIONS, decision)],
  ]
  if (stage !== null) rows.push([say(WORDS.stage), stage])
  rows.push([say(WORDS.decidedOn), date(dayIn(timeZone, new Date(decidedAt)))])
  // Days to come would read as if it still held.
  if (stopped === null) {
    rows.push([say(WORDS.reviewOn), date(reviewOn)])
    if (expiresOn !== null) rows.push([say(WORDS.expiresOn), date(expiresOn)])
  }
  return {
    title: say(WORDS.decision),
    blocks: [
      ...(stopped === null ? [] : [{ kind: 'text' as const, text: stopped }]),
      { kind: 'facts', rows },
    ],
  }
}

export function conditionsSection({ conditions }: Clearance, { say }: Voice): Section {
  return {
    title: say(WORDS.conditions),
    blocks: [
      conditions.length === 0
        ? { kind: 'text', text: say(WORDS.noConditions) }
        : { kind: 'list', items: conditions },
    ],
  }
}

export function reasonsSection(clearance: Clearance, { say }: Voice): Section {
  const titleOf = (id: string) => {
    const criterion = clearance.readiness.criteria.find((one) => one.id === id)
    return criterion === undefined ? id : say(criterion.title)
  }
  const items = clearance.criterionReasons
    .filter(({ text }) => text !== '')
    .map(({ criterionId, text }) => `${titleOf(criterionId)} – ${text}`)
  const { reason } = clearance
  return {
    title: say(WORDS.reasons),
    blocks: [
      { kind: 'text', text: reason === null ? say(WORDS.asSuggested) : reason.text },
      ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
    ],
  }
}

export function openCriteriaSection({ readiness }: Clearance, { name, say }: Voice): Section {
  const items = readiness.criteria
    .filter(
      ({ effect, state }) => effect !== 'info' && (state === 'not_met' || state === 'unknown'),
    )
    .map(({ reason, state, title }) => `${say(title)} – ${name(STATES, state)}. ${say(reason)}`)
  return {
    title: say(WORDS.openCriteria),
    blocks: [
      items.length === 0
        ? { kind: 'text', text: say(WORDS.noOpenCriteria) }
        : { kind: 'list', items },
    ],
  }
}
