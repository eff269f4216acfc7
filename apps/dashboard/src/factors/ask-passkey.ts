import type { NewPasskeyAnswer, PasskeyAnswer, PasskeyOptions } from '@restride/contracts/factors'
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { looseObject, object, string } from 'zod/mini'
import { http, post, type Schema } from '../http.ts'
import { PasskeyCancelled, PasskeyElsewhere } from './passkey-errors.ts'

const optionsSchema = object({
  origin: string(),
  options: looseObject({ challenge: string() }),
}) satisfies Schema<PasskeyOptions>

/** Asks the server for a challenge and the device for its answer. */
export async function answerPasskey(path: string, body?: object): Promise<PasskeyAnswer> {
  const options = await optionsAt(path, body)
  // The server's options are those of the WebAuthn standard; our contract only says what we read of them.
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
  const { authenticatorAttachment, id, rawId, response } = await asked(() =>
    startAuthentication({ optionsJSON }),
  )
  const { authenticatorData, clientDataJSON, signature, userHandle } = response
  return {
    id,
    rawId,
    type: 'public-key',
    response: { authenticatorData, clientDataJSON, signature, userHandle },
    authenticatorAttachment: attachmentOf(authenticatorAttachment),
    clientExtensionResults: {},
  }
}

/** Lets the device make a new key. */
export async function makePasskey(): Promise<NewPasskeyAnswer> {
  const options = await optionsAt('/me/passkeys/options')
  // As above: the standard's own shape.
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
  const { authenticatorAttachment, id, rawId, response } = await asked(() =>
    startRegistration({ optionsJSON }),
  )
  const { attestationObject, clientDataJSON, transports } = response
  return {
    id,
    rawId,
    type: 'public-key',
    response: { attestationObject, clientDataJSON, transports },
    authenticatorAttachment: attachmentOf(authenticatorAttachment),
    clientExtensionResults: {},
  }
}

async function optionsAt(path: string, body?: object) {
  const { options, origin } = await http(optionsSchema, path, post(body))
  if (origin !== location.origin) throw new PasskeyElsewhere(origin)
  return options
}

async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (cause) {
    // Cancelled, timed out, no such passkey here, or made before: browsers do not say which, on purpose.
    throw new PasskeyCancelled('The device gave no passkey', { cause })
  }
}

function attachmentOf(text: string | undefined) {
  return text === 'platform' || text === 'cross-platform' ? text : undefined
}
