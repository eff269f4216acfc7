import fastifyCookie from '@fastify/cookie'
import fastifyJwt from '@fastify/jwt'
import type { Role } from '@restride/contracts/sessions'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { isAttended } from '../sign-in/client-of.ts'
import { findActor } from '../sign-in/find-actor.ts'
import type { TokenKeys } from '../sign-in/token-keys.ts'
import { readAccessToken, TOKEN_AUDIENCE, TOKEN_ISSUER } from '../sign-in/tokens.ts'
import { ProblemError } from '../problem.ts'
import type { Actor } from '../work.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call this route. A route without it does not start. */
    access?: 'public' | readonly Role[]
  }
  interface FastifyInstance {
    /** Every route with who may call it, for the start's check and the tests of it. */
    routeAccess: RouteAccess[]
    tokenKeys: TokenKeys
  }
  interface FastifyRequest {
    actor: Actor
  }
}

export type RouteAccess = {
  method: string
  url: string
  access: 'public' | readonly Role[]
  hasResponseSchema: boolean
}

async function authenticate(request: FastifyRequest): Promise<Actor> {
  const { server } = request
  const token = bearerOf(request)
  const claims = token === null ? null : readAccessToken(server, token)
  const actor =
    claims === null
      ? null
      : await findActor(server.db, claims.sub, claims.sid, {
          now: server.now(),
          isAttended: isAttended(request),
        })
  if (actor === null) throw new ProblemError('not_signed_in')
  return actor
}

function bearerOf({ headers }: FastifyRequest): string | null {
  return /^Bearer ([\w.-]{1,2000})$/iu.exec(headers.authorization ?? '')?.[1] ?? null
}

/** Tokens carry a user and a session id only; role and clinic are read from the database at each request. */
export const authPlugin = fp(
  async (app: FastifyInstance, options: { tokenKeys: TokenKeys }) => {
    await app.register(fastifyCookie)
    const { kid, signing, verifying } = options.tokenKeys
    const [newest = ''] = verifying
    await app.register(fastifyJwt, {
      secret: { private: signing, public: newest },
      sign: { algorithm: 'EdDSA', iss: TOKEN_ISSUER, aud: TOKEN_AUDIENCE, kid },
    })
    app.decorate('tokenKeys', options.tokenKeys)
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
      const { access } = request.routeOptions.config
      if (access === undefined || access === 'public') return
      request.actor = await authenticate(request)
      if (!access.includes(request.actor.role)) throw new ProblemError('forbidden')
    })
  },
  { name: 'auth', dependencies: ['database', 'problems'] },
)
