import type { Finding } from '@restride/rules/readiness'

/** She said no to the examination: not known, and to be said as her choice, never as something left undone. */
export function isDeclined({ state, value }: Pick<Finding, 'state' | 'value'>): boolean {
  return state === 'unknown' && value?.kind === 'answers' && value.answers.includes('declined')
}
