import { sentences } from '../text.ts'
import { CRISIS_LINE } from './advice-texts.ts'
import type { ResponseFlag, SessionResponse } from './response.ts'

const EFFECTS = ['continue', 'repeat', 'step_back', 'pause', 'suspend'] as const
const ZONES = ['none', 'green', 'amber', 'red', 'pelvic', 'refer'] as const
const SEVERITIES = ['soon', 'same_day', 'emergency'] as const

/**
 * One answer to all that was reported at once: the words and the effect of the gravest, the most urgent flag, and every
 * reason. `null` when nothing was reported.
 */
export function gravest(given: readonly (SessionResponse | null)[]): SessionResponse | null {
  const responses = given
    .filter((response) => response !== null)
    .toSorted((a, b) => weight(b) - weight(a))
  const [lead, ...others] = responses
  if (lead === undefined) return null
  return {
    ...lead,
    flag: mostUrgent(responses.flatMap(({ flag }) => flag ?? [])),
    whatToDoNow: withSupport(lead, others),
    reason: sentences(...responses.map(({ reason }) => reason)),
    sources: allSources(responses),
  }
}

function weight({ emergency, flag, planEffect, zone }: SessionResponse): number {
  const urgency = flag === null ? 0 : 1 + SEVERITIES.indexOf(flag.severity)
  const places = [emergency ? 1 : 0, EFFECTS.indexOf(planEffect), ZONES.indexOf(zone), urgency]
  return places.reduce((sum, place) => sum * 10 + place, 0)
}

/** Of the gravest one's kind, but as urgent as the most urgent of them. */
function mostUrgent(flags: readonly ResponseFlag[]): ResponseFlag | null {
  const [lead] = flags
  if (lead === undefined) return null
  const worst = Math.max(...flags.map(({ severity }) => SEVERITIES.indexOf(severity)))
  return {
    kind: lead.kind,
    severity: SEVERITIES[worst] ?? lead.severity,
    dueInDays: Math.min(...flags.map(({ dueInDays }) => dueInDays)),
  }
}

/** Low mood keeps its line of help beside whatever else she is told. */
function withSupport(lead: SessionResponse, others: readonly SessionResponse[]) {
  const asks = others.some(({ whatToDoNow }) => whatToDoNow.includes(CRISIS_LINE))
  if (!asks || lead.whatToDoNow.includes(CRISIS_LINE)) return lead.whatToDoNow
  return [...lead.whatToDoNow, CRISIS_LINE]
}

function allSources(responses: readonly SessionResponse[]) {
  const all = responses.flatMap(({ sources }) => sources)
  const same = (a: (typeof all)[number], b: (typeof all)[number]) =>
    a.citation === b.citation && a.locator === b.locator
  return all.filter((source, index) => all.findIndex((other) => same(other, source)) === index)
}
