import { dictionary } from '@zxcvbn-ts/language-common'
import { ProblemError } from '../problem.ts'

/** NIST SP 800-63B-4: longer where the password is all that stands before the account. */
const SHORTEST = { withSecondFactor: 8, alone: 15 }
const LONGEST = 256
const FEWEST_OTHER_LETTERS = 4
const FEWEST_DIFFERENT_CHARACTERS = 5

/** About 18,000 passwords of eight characters and more that leaks have made known, and shorter ones to build on. */
const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common'])

const ABOUT_US =
  'restride clinic clinique physio patient postpartum pelvic health running runner run course demo password motdepasse welcome bienvenue'.split(
    ' ',
  )

export type PasswordRefusal = 'too_short' | 'too_long' | 'common' | 'about_you' | 'too_simple'

export type PasswordContext = {
  /** Nothing but this password is asked at sign-in. */
  isOnlyFactor: boolean
  /** The names of the person and the clinic, the e-mail address: what a stranger would try first. */
  about: readonly string[]
}

/** How many characters the password needs at least. */
export function shortestPassword({ isOnlyFactor }: Pick<PasswordContext, 'isOnlyFactor'>): number {
  return isOnlyFactor ? SHORTEST.alone : SHORTEST.withSecondFactor
}

/** What speaks against a new password; `null` when nothing does. No kind of character is ever demanded. */
export function refusalOf(password: string, context: PasswordContext): PasswordRefusal | null {
  const text = password.normalize('NFC')
  // Code points, as NIST counts them.
  const characters = Array.from(text)
  if (characters.length < shortestPassword(context)) return 'too_short'
  if (characters.length > LONGEST) return 'too_long'
  const lower = text.toLowerCase()
  if (isCommon(lower)) return 'common'
  if (isSimple(lower)) return 'too_simple'
  return saysOnly(lower, wordsOf(context.about)) ? 'about_you' : null
}

/**
 * Refuses a password that does not do, saying which rule it breaks and how long it has to be.
 * @throws ProblemError password_refused
 */
export function assertGoodPassword(
  password: string,
  context: PasswordContext,
  pointer: string,
): void {
  const reason = refusalOf(password, context)
  if (reason === null) return
  const shortest = shortestPassword(context)
  throw new ProblemError('password_refused', {
    errors: [{ pointer, message: messageOf(reason, shortest) }],
    facts: { reason, shortest },
  })
}

function messageOf(reason: PasswordRefusal, shortest: number): string {
  switch (reason) {
    case 'too_short':
      return `Must have at least ${shortest} characters`
    case 'too_long':
      return `Must have at most ${LONGEST} characters`
    case 'common':
      return 'Is one of the passwords that are tried first'
    case 'about_you':
      return 'Is made of names that a stranger would try'
    case 'too_simple':
      return 'Is one pattern over and over'
  }
}

/** Known as it is, repeated, or with digits and signs around it. */
function isCommon(lower: string): boolean {
  const unit = /^(?<unit>.+?)\k<unit>+$/u.exec(lower)?.groups?.['unit'] ?? lower
  const core = lower.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return [lower, unit, core].some((text) => COMMON.has(text))
}

/** Few different characters, or each the next one of the alphabet or the digits. */
function isSimple(lower: string): boolean {
  const codes = Array.from(lower, (character) => character.codePointAt(0) ?? 0)
  if (new Set(codes).size < FEWEST_DIFFERENT_CHARACTERS) return true
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  // The digits go 8, 9, 0.
  return (
    steps.size === 1 ||
    (/^\d+$/u.test(lower) && [...steps].every((step) => step === 1 || step === -9))
  )
}

/** Nothing worth guessing is left once these words, digits and signs are gone. */
function saysOnly(lower: string, words: readonly string[]): boolean {
  const rest = words.reduce((text, word) => text.replaceAll(word, ' '), lower)
  return rest !== lower && [...rest.matchAll(/\p{L}/gu)].length < FEWEST_OTHER_LETTERS
}

function wordsOf(about: readonly string[]): string[] {
  const own = about.flatMap((text) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\d]+/u),
  )
  // The longest first, so that "running" goes whole and not as "run" and "ning".
  return [...ABOUT_US, ...own.filter((word) => word.length >= 3)].toSorted(
    (one, other) => other.length - one.length,
  )
}
