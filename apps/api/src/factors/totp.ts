import { Secret, TOTP } from 'otpauth'

const STEP_SECONDS = 30
const ISSUER = 'Restride'

/** 160 random bits, base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** For the QR code of an authenticator app. */
export function totpUri(secret: string, account: string): string {
  const totp = { issuer: ISSUER, label: account, secret: Secret.fromBase32(secret) }
  return new TOTP({ ...totp, period: STEP_SECONDS }).toString()
}

/** The 30-second step a code belongs to, by the server's clock, one step early or late; `null` when it is wrong. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period: STEP_SECONDS })
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta
}
