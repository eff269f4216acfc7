import type { PasskeyOptions } from '@restride/contracts/factors'
import { generateAuthenticationOptions } from '@simplewebauthn/server'
import type { Database } from '../database.ts'
import { ProblemError } from '../problem.ts'
import { type ChallengeFor, keepChallenge } from './challenges.ts'
import type { RelyingParty } from './relying-party.ts'
import type { CodeHolder } from './spend-code.ts'

/**
 * A challenge for the device: for this person's passkeys, or with `null` for any it holds.
 * @throws ProblemError passkeys_unavailable
 */
export async function askPasskey(
  db: Database,
  party: RelyingParty | null,
  purpose: ChallengeFor['purpose'],
  holder: CodeHolder | null,
  now: Date,
): Promise<PasskeyOptions> {
  if (party === null) throw new ProblemError('passkeys_unavailable')
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    // What it verifies (finger, face, PIN) makes the passkey two factors in one.
    userVerification: 'required',
    allowCredentials: holder === null ? [] : await credentialsOf(db, holder),
  })
  await keepChallenge(db, options.challenge, { purpose, userId: holder?.userId ?? null }, now)
  return { origin: party.origin, options: { ...options } }
}

async function credentialsOf(db: Database, { clinicId, userId }: CodeHolder) {
  const passkeys = await db.transaction({ clinicId, userId }, (tx) =>
    tx.passkey.findMany({ where: { userId, removedAt: null } }),
  )
  return passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports }))
}
