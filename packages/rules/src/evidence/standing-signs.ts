import { type Facts, RED_FLAG_SIGNS, type RedFlagSign, type ResolvableSign } from '../facts.ts'
import type { PlainDate } from '../plain-date.ts'

export const FEVER_C = 38

type SignStatus = {
  sign: RedFlagSign
  /** `yes` stands until it is resolved; `answered` is a "no" or a resolved "yes"; `unanswered` is a blank. */
  state: 'yes' | 'answered' | 'unanswered'
  /** The day that answer is of; `null` when there is none. */
  on: PlainDate | null
}

/** The day of the resolution that ends a "yes" of `yesOn`; `null` while it stands. */
export function resolvedOn(sign: ResolvableSign, yesOn: PlainDate, facts: Facts): PlainDate | null {
  const days = facts.resolutions
    .filter((resolution) => resolution.sign === sign)
    .map(({ on }) => on)
    .filter((on) => on >= yesOn && on <= facts.askedOn)
  return latest(days)
}

/** Where every warning sign stands on the day of the question. */
export function signStatuses(facts: Facts): readonly SignStatus[] {
  return RED_FLAG_SIGNS.map((sign) => statusOf(sign, facts))
}

function statusOf(sign: RedFlagSign, facts: Facts): SignStatus {
  const yesDays = daysOfYes(sign, facts)
  const standing = yesDays.filter((on) => resolvedOn(sign, on, facts) === null)
  if (standing.length > 0) return { sign, state: 'yes', on: latest(standing) }

  const { screening } = facts
  const saidNo = screening?.signs[sign] === 'no' ? [screening.on] : []
  const resolved = yesDays.flatMap((on) => resolvedOn(sign, on, facts) ?? [])
  const on = latest([...saidNo, ...resolved])
  return { sign, state: on === null ? 'unanswered' : 'answered', on }
}

function daysOfYes(sign: RedFlagSign, { screening, healing, earlierSigns }: Facts): PlainDate[] {
  const days = earlierSigns.filter((earlier) => earlier.sign === sign).map(({ on }) => on)
  if (screening?.signs[sign] === 'yes') days.push(screening.on)
  const temperature = screening?.temperatureC ?? null
  if (sign === 'RF-FEV' && screening && temperature !== null && temperature >= FEVER_C) {
    days.push(screening.on)
  }
  if (sign === 'RF-WOUND' && healing?.wound === 'infected') days.push(healing.on)
  return days
}

export function latest(days: readonly PlainDate[]): PlainDate | null {
  return days.toSorted().at(-1) ?? null
}
