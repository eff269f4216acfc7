import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { TokenKeys } from './token-keys.ts'

export const TOKEN_ISSUER = 'restride'
export const TOKEN_AUDIENCE = 'restride-api'
export const ACCESS_SECONDS = 600
const MFA_SECONDS = 300

const registered = {
  iss: z.literal(TOKEN_ISSUER),
  aud: z.literal(TOKEN_AUDIENCE),
  sub: z.uuid(),
  iat: z.int().min(0),
  exp: z.int().min(0),
  jti: z.uuid(),
}
/** A signed pointer at a session row and nothing else: role and clinic are read from the database at each request. */
const accessSchema = z.strictObject({ ...registered, sid: z.uuid(), typ: z.literal('access') })
/** Says that the password was right; opens nothing. */
const mfaSchema = z.strictObject({ ...registered, typ: z.literal('mfa') })
export type AccessClaims = z.infer<typeof accessSchema>

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: { sub: string; sid?: string; jti: string; typ: 'access' | 'mfa'; iat: number }
  }
}

export function signAccessToken(
  app: FastifyInstance,
  { sessionId, userId }: { userId: string; sessionId: string },
): string {
  return app.jwt.sign(
    { sub: userId, sid: sessionId, jti: randomUUID(), typ: 'access', iat: secondsOf(app.now()) },
    { expiresIn: ACCESS_SECONDS },
  )
}

export function signMfaToken(app: FastifyInstance, userId: string): string {
  return app.jwt.sign(
    { sub: userId, jti: randomUUID(), typ: 'mfa', iat: secondsOf(app.now()) },
    { expiresIn: MFA_SECONDS },
  )
}

/** `null` for every token that is not an access token of ours, in force now, whatever is wrong with it. */
export function readAccessToken(app: FastifyInstance, token: string): AccessClaims | null {
  return read(app, token, accessSchema)
}

/** Whose password was right a moment ago; `null` for every other token. */
export function readMfaToken(app: FastifyInstance, token: string): string | null {
  return read(app, token, mfaSchema)?.sub ?? null
}

function read<Claims>(
  app: FastifyInstance,
  token: string,
  schema: z.ZodType<Claims>,
): Claims | null {
  const now = app.now()
  for (const key of keysInForce(app.tokenKeys, now)) {
    const claims = schema.safeParse(verified(app, token, key, now))
    if (claims.success) return claims.data
  }
  return null
}

/** Every key we hold is tried; nothing in a token's header ever chooses or brings one. */
function keysInForce({ othersRetireAt, verifying }: TokenKeys, now: Date): readonly string[] {
  return now < othersRetireAt ? verifying : verifying.slice(0, 1)
}

function verified(app: FastifyInstance, token: string, key: string, now: Date): unknown {
  try {
    return app.jwt.verify(token, {
      key,
      algorithms: ['EdDSA'],
      allowedIss: TOKEN_ISSUER,
      allowedAud: TOKEN_AUDIENCE,
      requiredClaims: ['exp', 'iat', 'sub', 'iss', 'aud', 'jti', 'typ'],
      clockTimestamp: now.getTime(),
      cache: false,
    })
  } catch {
    // Forged algorithms and odd claims come as errors of many kinds; to us every bad token is one thing.
    return null
  }
}

function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000)
}
