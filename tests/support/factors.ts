import type { Caller, TestApp } from './app.ts'
import { PASSWORD } from './people.ts'
import { SoftAuthenticator } from './soft-authenticator.ts'
import { codeAt } from './totp-code.ts'

/** Sets up an authenticator app through the front door; answers its secret. */
export async function addTotp(test: TestApp, caller: Caller): Promise<string> {
  const { body } = await caller.post('/me/factors/totp')
  const confirmed = await caller.post('/me/factors/totp/confirm', {
    code: codeAt(body.secret, test.clock.now),
  })
  if (confirmed.status !== 200) throw new Error(confirmed.text)
  return body.secret
}

export async function addPasskey(
  caller: Caller,
): Promise<{ device: SoftAuthenticator; id: string }> {
  const device = new SoftAuthenticator()
  const { body: asked } = await caller.post('/me/passkeys/options')
  const made = await caller.post('/me/passkeys', { name: 'Key', answer: device.register(asked) })
  if (made.status !== 201) throw new Error(made.text)
  return { device, id: made.body.id }
}

/** The first step, which must ask for a second. */
export async function mfaTokenOf(test: TestApp, email: string): Promise<string> {
  const answer = await test.anonymous.post('/auth/login', { email, password: PASSWORD })
  if (answer.body.mfaRequired !== true) throw new Error(answer.text)
  return answer.body.mfaToken
}

/** Codes are of the next step from here on. */
export function nextStep(test: TestApp): void {
  test.clock.now = new Date(test.clock.now.getTime() + 30_000)
}
