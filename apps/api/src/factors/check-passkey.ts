import type { PasskeyAnswer } from '@restride/contracts/factors'
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Database } from '../database.ts'
import { ProblemError } from '../problem.ts'
import { type ChallengeFor, challengeIn, takeChallenge } from './challenges.ts'
import type { RelyingParty } from './relying-party.ts'
import type { CodeHolder } from './spend-code.ts'

type Stored = {
  id: string
  clinicId: string
  userId: string
  credentialId: string
  publicKey: Uint8Array
  signCount: bigint
}

/**
 * Whose passkey answered the challenge. The challenge is spent by the try.
 * @throws ProblemError passkey_failed, the same for every reason
 */
export async function checkPasskey(
  db: Database,
  party: RelyingParty | null,
  asked: ChallengeFor,
  answer: PasskeyAnswer,
  now: Date,
): Promise<CodeHolder> {
  const challenge = challengeIn(answer.response.clientDataJSON)
  if (party === null || challenge === null || !(await takeChallenge(db, challenge, asked, now)))
    throw new ProblemError('passkey_failed')
  const stored = await db.transaction({ credentialId: answer.id }, (tx) =>
    tx.passkey.findFirst({ where: { credentialId: answer.id, removedAt: null } }),
  )
  if (stored === null || (asked.userId !== null && asked.userId !== stored.userId))
    throw new ProblemError('passkey_failed')
  const signCount = await verifiedCount(party, challenge, stored, answer)
  await noteUse(db, stored, signCount, now)
  return { clinicId: stored.clinicId, userId: stored.userId }
}

async function verifiedCount(
  party: RelyingParty,
  challenge: string,
  stored: Stored,
  answer: PasskeyAnswer,
): Promise<number> {
  const { id, rawId, response, type } = answer
  const { authenticatorData, clientDataJSON, signature } = response
  try {
    const { authenticationInfo, verified } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId,
        type,
        response: { authenticatorData, clientDataJSON, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: stored.credentialId,
        publicKey: new Uint8Array(stored.publicKey),
        counter: Number(stored.signCount),
      },
    })
    if (verified) return authenticationInfo.newCounter
  } catch {
    // The library says what is wrong with it; to whoever sent it every wrong answer is one thing.
  }
  throw new ProblemError('passkey_failed')
}

/** A counter that does not grow is a copied key; zero means that the device does not count. */
async function noteUse(
  db: Database,
  { clinicId, id, userId }: Stored,
  signCount: number,
  now: Date,
): Promise<void> {
  const counted = signCount === 0 ? { signCount: 0 } : { signCount: { lt: signCount } }
  const used = await db.transaction({ clinicId, userId }, (tx) =>
    tx.passkey.updateMany({
      where: { id, removedAt: null, ...counted },
      data: { signCount, lastUsedAt: now },
    }),
  )
  if (used.count === 0) throw new ProblemError('passkey_failed')
}
