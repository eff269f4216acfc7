import {
  createHash,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

export type Challenge = {
  origin: string
  options: { challenge: string; rpId?: string; rp?: { id: string } }
}

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const HAS_KEY = 0x40
const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const hash = (text: string) => createHash('sha256').update(text).digest()

/**
 * A security key in software (P-256, attestation `none`), byte for byte as WebAuthn has it, so that its answers can be
 * bent: another origin, no verification, an old counter.
 */
export class SoftAuthenticator {
  readonly id = randomBytes(32)
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  counter = 0
  verifies = true
  origin: string | null = null

  get #privateKey(): KeyObject {
    return this.#keys.privateKey
  }

  register({ options, origin }: Challenge) {
    const clientDataJSON = this.#clientData('webauthn.create', options.challenge, origin)
    const authData = Buffer.concat([
      this.#authData(options.rp?.id ?? '', HAS_KEY),
      Buffer.alloc(16),
      lengthOf(this.id),
      this.id,
      this.#cosePublicKey(),
    ])
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      Buffer.from([0x59]),
      lengthOf(authData),
      authData,
    ])
    return {
      id: encode(this.id),
      rawId: encode(this.id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: encode(clientDataJSON),
        attestationObject: encode(attestationObject),
        transports: ['internal'],
      },
    }
  }

  answer({ options, origin }: Challenge) {
    this.counter += 1
    const clientDataJSON = this.#clientData('webauthn.get', options.challenge, origin)
    const authenticatorData = this.#authData(options.rpId ?? '', 0)
    const signature = createSign('sha256')
      .update(authenticatorData)
      .update(createHash('sha256').update(clientDataJSON).digest())
      .sign(this.#privateKey)
    return {
      id: encode(this.id),
      rawId: encode(this.id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: encode(clientDataJSON),
        authenticatorData: encode(authenticatorData),
        signature: encode(signature),
      },
    }
  }

  #clientData(type: string, challenge: string, origin: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin ?? origin }))
  }

  #authData(rpId: string, more: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    const flags = USER_PRESENT | (this.verifies ? USER_VERIFIED : 0) | more
    return Buffer.concat([hash(rpId), Buffer.from([flags]), counter])
  }

  /** COSE: kty 2 (EC2), alg -7 (ES256), crv 1 (P-256), x, y. */
  #cosePublicKey(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const coordinate = (label: number, value: string) =>
      Buffer.concat([Buffer.from([label, 0x58, 0x20]), Buffer.from(value, 'base64url')])
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]),
      coordinate(0x21, x),
      coordinate(0x22, y),
    ])
  }
}

function lengthOf(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return length
}

/** A CBOR text of fewer than 24 bytes. */
function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
}
