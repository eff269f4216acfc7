import { createPublicKey } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import fastifyJwt from '@fastify/jwt'
import type { Role } from '@restride/contracts/sessions'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { findActor } from '../sign-in/find-actor.ts'
import { ProblemError } from '../problem.ts'
import type { Actor } from '../work.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call this route. A route without it does not start. */
    access?: 'public' | readonly Role[]
    /** Answers also before a second factor that the clinic requires is set up. */
    beforeSecondFactor?: true
  }
  interface FastifyInstance {
    /** Every route with who may call it, for the start's check and the tests of it. */
    routeAccess: RouteAccess[]
  }
  interface FastifyRequest {
    actor: Actor
  }
}

type TokenClaims = { sub: string; sid?: string; use: 'access' | 'mfa' }

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: TokenClaims
    user: TokenClaims
  }
}

export type RouteAccess = {
  method: string
  url: string
  access: 'public' | readonly Role[]
  hasResponseSchema: boolean
}

export const TOKEN_ISSUER = 'restride'
const TOKEN_AUDIENCE = 'restride-api'

async function authenticate(request: FastifyRequest): Promise<Actor> {
  const token = await verifiedToken(request)
  if (token.use !== 'access' || token.sid === undefined) throw new ProblemError('not_signed_in')
  const actor = await findActor(request.server.db, token.sub, token.sid, request.server.now())
  if (actor === null) throw new ProblemError('not_signed_in')
  return actor
}

async function verifiedToken(request: FastifyRequest) {
  try {
    return await request.jwtVerify<TokenClaims>()
  } catch {
    // Forged algorithms and odd claims come as 500 from the library; to us every bad token is one thing.
    throw new ProblemError('not_signed_in')
  }
}

/** Tokens carry a user and a session id only; role and clinic are read from the database at each request. */
export const authPlugin = fp(
  async (app: FastifyInstance, options: { signingKey: string }) => {
    await app.register(fastifyCookie)
    await app.register(fastifyJwt, {
      secret: {
        private: options.signingKey,
        public: createPublicKey(options.signingKey)
          .export({ type: 'spki', format: 'pem' })
          .toString(),
      },
      sign: { algorithm: 'EdDSA', iss: TOKEN_ISSUER, aud: TOKEN_AUDIENCE },
      verify: {
        algorithms: ['EdDSA'],
        allowedIss: TOKEN_ISSUER,
        allowedAud: TOKEN_AUDIENCE,
        requiredClaims: ['exp', 'iat', 'sub', 'iss', 'aud'],
        cache: false,
      },
    })
    // The marker keeps handlers from reading an actor that no hook has set.
    app.decorateRequest('actor')
    app.decorate('routeAccess', [])
    app.addHook('onRoute', (route) => {
      // The documentation pages come with their library and hold nothing of a clinic.
      if (route.url.startsWith('/docs')) route.config = { ...route.config, access: 'public' }
      if (route.config?.access === undefined) {
        throw new Error(`${String(route.method)} ${route.url} does not say who may call it`)
      }
      app.routeAccess.push({
        method: String(route.method),
        url: route.url,
        access: route.config.access,
        hasResponseSchema: route.schema?.response !== undefined || route.schema?.hide === true,
      })
    })
    app.addHook('onRequest', async (request) => {
      const { access, beforeSecondFactor } = request.routeOptions.config
      if (access === undefined || access === 'public') return
      request.actor = await authenticate(request)
      if (request.actor.mustAddFactor && beforeSecondFactor !== true)
        throw new ProblemError('second_factor_required')
      if (!access.includes(request.actor.role)) throw new ProblemError('forbidden')
    })
  },
  { name: 'auth', dependencies: ['database', 'problems'] },
)
