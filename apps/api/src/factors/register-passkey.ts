import type { CreatePasskey, Passkey, PasskeyOptions } from '@restride/contracts/factors'
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import type { Database } from '../database.ts'
import { isUniqueViolation } from '../database-problem.ts'
import { ProblemError } from '../problem.ts'
import { FRESH_MINUTES, requireRecentSignIn } from '../sign-in/require-recent-sign-in.ts'
import type { Work } from '../work.ts'
import { challengeIn, takeChallenge } from './challenges.ts'
import { passkeyColumns, toPasskey } from './list-factors.ts'
import type { RelyingParty } from './relying-party.ts'

export type NewPasskey = {
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  signCount: number
  transports: string[]
  backedUp: boolean
}

const LASTS_MS = 300_000
/** COSE: Ed25519, ECDSA with P-256, RSA with SHA-256. What the runtime tries out is not among them. */
const ALGORITHMS = [-8, -7, -257]

const LASTS_MINUTES = LASTS_MS / 60_000

/**
 * What the device is asked to make. Whoever may ask has just signed in.
 * @throws ProblemError step_up_required, passkeys_unavailable
 */
export async function offerPasskey(
  work: Work,
  party: RelyingParty | null,
): Promise<PasskeyOptions> {
  if (party === null) throw new ProblemError('passkeys_unavailable')
  await requireRecentSignIn(work, FRESH_MINUTES)
  const { actor, tx } = work
  const { email, name, userId } = actor
  const known = await tx.passkey.findMany({ where: { userId, removedAt: null } })
  const options = await generateRegistrationOptions({
    rpName: 'Restride',
    rpID: party.id,
    userName: email,
    userDisplayName: name,
    userID: new TextEncoder().encode(userId),
    timeout: LASTS_MS,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports,
    })),
    // Discoverable: it signs in without an address. Verified: finger, face or PIN is asked each time.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { origin: party.origin, options: { ...options } }
}

/** The key a device has made for this challenge, which is spent by the try; `null` when the answer is wrong. */
export async function takeNewPasskey(
  db: Database,
  party: RelyingParty | null,
  userId: string,
  { answer }: CreatePasskey,
  now: Date,
): Promise<NewPasskey | null> {
  const { attestationObject, clientDataJSON, transports } = answer.response
  const challenge = challengeIn(clientDataJSON)
  const asked = { purpose: 'register', userId } as const
  if (party === null || challenge === null || !(await takeChallenge(db, challenge, asked, now)))
    return null
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        id: answer.id,
        rawId: answer.rawId,
        type: answer.type,
        response: { attestationObject, clientDataJSON },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (registrationInfo === undefined) return null
    const { credential, credentialBackedUp } = registrationInfo
    return {
      credentialId: credential.id,
      publicKey: credential.publicKey,
      signCount: credential.counter,
      transports: transports ?? [],
      backedUp: credentialBackedUp,
    }
  } catch {
    // The library says what is wrong with it; to whoever sent it every wrong answer is one thing.
    return null
  }
}

/** @throws ProblemError step_up_required, passkey_failed */
export async function registerPasskey(
  work: Work,
  made: NewPasskey | null,
  name: string,
): Promise<Passkey> {
  // The challenge went to a fresh sign-in; the device may take its time.
  await requireRecentSignIn(work, FRESH_MINUTES + LASTS_MINUTES)
  if (made === null) throw new ProblemError('passkey_failed')
  const { actor, now, tx } = work
  const { clinicId, userId } = actor
  const id = uuidv7()
  try {
    await tx.passkey.createMany({
      data: { id, clinicId, userId, createdAt: now, name: name.trim(), ...made },
    })
  } catch (error) {
    // A key that belongs to an account already, perhaps another's: which one is not said.
    if (isUniqueViolation(error)) throw new ProblemError('passkey_failed')
    throw error
  }
  await recordEvent(work, {
    action: 'create',
    resource: 'passkey',
    resourceId: id,
    patientId: null,
  })
  return toPasskey(await tx.passkey.findFirstOrThrow({ where: { id }, select: passkeyColumns }))
}
