import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

export type TokenKeys = {
  /** PKCS #8 PEM of the newest key, which signs. */
  signing: string
  kid: string
  /** SPKI PEM of every key that verifies, the newest first; those after it retire. */
  verifying: readonly string[]
  /** From then on only the newest key verifies: what the others have signed has expired. */
  othersRetireAt: Date
}

/** RFC 7638: the same key has the same name wherever it is kept. */
export function thumbprintOf(key: KeyObject): string {
  const { crv, kty, x } = createPublicKey(key).export({ format: 'jwk' })
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url')
}

/**
 * The newest key signs. Older ones verify for one token's lifetime after this process has started, because from then on
 * it signs with the newest only; a stolen old key is worthless after that.
 */
export function tokenKeysFrom(
  pems: readonly [string, ...string[]],
  startedAt: Date,
  lifetimeSeconds: number,
): TokenKeys {
  const [signing] = pems
  const spki = (pem: string) =>
    createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString()
  return {
    signing,
    kid: thumbprintOf(createPrivateKey(signing)),
    verifying: pems.map(spki),
    othersRetireAt: new Date(startedAt.getTime() + lifetimeSeconds * 1000),
  }
}
