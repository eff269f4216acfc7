import type { Facts, RedFlagSign, ResolvableSign, ScreeningAnswers } from '../facts.ts'
import type { PlainDate } from '../plain-date.ts'
import { SIGN_IDS } from '../signs.ts'

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
  let last: PlainDate | null = null
  for (const { on, sign: of } of facts.resolutions) {
    if (of === sign && on >= yesOn && on <= facts.askedOn) last = later(last, on)
  }
  return last
}

/** Where every warning sign stands on the day of the question. */
export function signStatuses(facts: Facts): readonly SignStatus[] {
  return SIGN_IDS.map((sign) => statusOf(sign, facts))
}

/** As many a "no" as there are signs. `for in`, because looking up each of a list of names takes four times as long. */
function isEachNo(answers: ScreeningAnswers['signs']): boolean {
  let asked = 0
  let sign: RedFlagSign
  for (sign in answers) {
    if (answers[sign] !== 'no') return false
    asked += 1
  }
  return asked === SIGN_IDS.length
}

/** Every sign answered "no" today and nothing left from before: what is true of most patients, found out cheaply. */
export function isPlainlyClear({ askedOn, earlierSigns, healing, screening }: Facts): boolean {
  if (!screening || screening.on !== askedOn || earlierSigns.length > 0) return false
  const { signs, temperatureC } = screening
  if (temperatureC !== null && temperatureC >= FEVER_C) return false
  if (healing?.wound === 'infected') return false
  return isEachNo(signs)
}

function statusOf(sign: RedFlagSign, facts: Facts): SignStatus {
  const { earlierSigns, healing, screening } = facts
  let standing: PlainDate | null = null
  let answered: PlainDate | null = null
  const yesOn = (on: PlainDate) => {
    const resolved = resolvedOn(sign, on, facts)
    if (resolved === null) standing = later(standing, on)
    else answered = later(answered, resolved)
  }
  for (const earlier of earlierSigns) if (earlier.sign === sign) yesOn(earlier.on)
  if (screening) {
    const { on, signs, temperatureC } = screening
    if (signs[sign] === 'yes') yesOn(on)
    if (signs[sign] === 'no') answered = later(answered, on)
    if (sign === 'RF-FEV' && temperatureC !== null && temperatureC >= FEVER_C) yesOn(on)
  }
  if (sign === 'RF-WOUND' && healing?.wound === 'infected') yesOn(healing.on)
  if (standing !== null) return { sign, state: 'yes', on: standing }
  return { sign, state: answered === null ? 'unanswered' : 'answered', on: answered }
}

function later(one: PlainDate | null, other: PlainDate): PlainDate {
  return one !== null && one > other ? one : other
}

export function latest(days: readonly PlainDate[]): PlainDate | null {
  return days.reduce<PlainDate | null>(later, null)
}
