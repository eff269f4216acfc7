import type { DraftLetter, LetterPart } from '@restride/contracts/letters'

const KINDS = { clearance_letter: 'Letter about running', run_passport: 'Run passport' } as const
const PARTS: Record<LetterPart, string> = {
  conditions: 'conditions',
  reasons: 'reasons',
  open_criteria: 'criteria not met or not known',
  tests: 'tests',
  plan: 'plan',
}

/** What was given, for the disclosure log. */
export function describeLetter({ kind, lang, parts }: DraftLetter): string {
  const held = ['decision', ...parts.map((part) => PARTS[part])].join(', ')
  return `${KINDS[kind]} (${lang}): ${held}`
}
