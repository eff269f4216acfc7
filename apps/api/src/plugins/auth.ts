import fastifyCookie from '@fastify/cookie'
import fastifyJwt from '@fastify/jwt'
import {
  type Permission,
  PERMISSIONS,
  PUBLIC_ROUTES,
  type Reach,
  reachOf,
} from '@restride/contracts/permissions'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import { isAttended } from '../sign-in/client-of.ts'
import { findActor } from '../sign-in/find-actor.ts'
import type { TokenKeys } from '../sign-in/token-keys.ts'
import { readAccessToken, TOKEN_AUDIENCE, TOKEN_ISSUER } from '../sign-in/tokens.ts'
import { ProblemError } from '../problem.ts'
import type { Actor } from '../work.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What one must be permitted to call this route. A route without it does not start. */
    permission?: 'public' | Permission
    /** Answers also before a second factor that the clinic requires is set up. */
    beforeSecondFactor?: true
  }
  interface FastifyInstance {
    /** Every route with what it asks for, for the start's check and the tests of it. */
    routeAccess: RouteAccess[]
    tokenKeys: TokenKeys
  }
  interface FastifyRequest {
    actor: Actor
    /** How far the actor's permission for this route reaches. */
    reach: Reach
  }
}

export type RouteAccess = {
  method: string
  url: string
  permission: 'public' | Permission
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

/** @throws Error for a route that asks for nothing, for what nobody has, or is public without being listed */
function permissionOf(route: RouteOptions): 'public' | Permission {
  // The documentation pages come with their library and hold nothing of a clinic.
  if (/^\/docs(?:\/|$)/u.test(route.url)) {
    route.config = { ...route.config, permission: 'public' }
    return 'public'
  }
  const name = `${String(route.method)} ${route.url}`
  const permission = route.config?.permission
  if (permission === undefined) throw new Error(`${name} does not say who may call it`)
  if (permission === 'public' && !PUBLIC_ROUTES.includes(name.replace(/^HEAD/u, 'GET'))) {
    throw new Error(`${name} is not one of the public routes`)
  }
  if (permission !== 'public' && !Object.hasOwn(PERMISSIONS, permission)) {
    throw new Error(`${name} asks for ${String(permission)}, which is not in the permission matrix`)
  }
  return permission
}

/** @throws Error for a line of the matrix that no route asks for: it would say what is not so */
function refuseUnused(routes: readonly RouteAccess[]): void {
  const used = new Set<string>(routes.map(({ permission }) => permission))
  const unused = Object.keys(PERMISSIONS).filter((permission) => !used.has(permission))
  if (unused.length > 0) throw new Error(`No route asks for ${unused.join(', ')}`)
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
    app.decorateRequest('reach')
    app.decorate('routeAccess', [])
    app.addHook('onRoute', (route) => {
      app.routeAccess.push({
        method: String(route.method),
        url: route.url,
        permission: permissionOf(route),
        hasResponseSchema: route.schema?.response !== undefined || route.schema?.hide === true,
      })
    })
    app.addHook('onReady', async () => refuseUnused(app.routeAccess))
    app.addHook('onRequest', async (request) => {
      const { beforeSecondFactor, permission } = request.routeOptions.config
      // Only an address nobody has is without one.
      if (permission === undefined || permission === 'public') return
      request.actor = await authenticate(request)
      if (request.actor.mustAddFactor && beforeSecondFactor !== true)
        throw new ProblemError('second_factor_required')
      const reach = reachOf(permission, request.actor.role)
      if (reach === null) throw new ProblemError('forbidden')
      request.reach = reach
    })
  },
  { name: 'auth', dependencies: ['database', 'problems'] },
)
