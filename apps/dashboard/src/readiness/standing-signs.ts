import { type ResolvableSign, resolvableSignSchema } from '@restride/contracts/findings'
import type { Readiness } from '@restride/contracts/readiness'

export type StandingSign = { sign: ResolvableSign; observedOn: string | null }

/** Warning signs that were reported and that nobody has looked at on record. */
export function standingSigns({ criteria }: Readiness): StandingSign[] {
  return criteria
    .filter(({ id, state }) => (id === 'RF-1' || id === 'RF-2') && state === 'not_met')
    .flatMap(({ observedOn, value }) =>
      value?.kind === 'answers'
        ? value.answers.flatMap((answer) => {
            const sign = resolvableSignSchema.safeParse(answer)
            return sign.success ? [{ sign: sign.data, observedOn }] : []
          })
        : [],
    )
}
