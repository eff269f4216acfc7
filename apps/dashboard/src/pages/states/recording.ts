import type { SignedIn } from '@restride/contracts/sessions'

export type Answer = {
  /** Method and address, without the prefix of the API: `GET /patients?limit=200`. */
  ask: string
  status: number
  headers: Readonly<Record<string, string>>
  body: unknown
}

/** What `node scripts/record-screens.ts` writes: one screen as one person found it. */
export type Recording = {
  /** The moment at which the whole product stood still. */
  at: string
  path: string
  /** `null`: nobody was signed in. */
  session: SignedIn | null
  answers: readonly Answer[]
  /** What somebody who may not was told instead; what is not here she was told like everybody. */
  refused: readonly Answer[]
}
