import fastifySwagger from '@fastify/swagger'
import fastifySwaggerUi from '@fastify/swagger-ui'
import { type Permission, reachOf } from '@restride/contracts/permissions'
import { problemSchema } from '@restride/contracts/problems'
import { roleSchema } from '@restride/contracts/sessions'
import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { ProblemError } from '../problem.ts'

const CREATES = new Set(['POST'])

/** Statuses any route may answer beside its own; every one is a problem. */
function failuresOf({ config, method, url }: RouteOptions): number[] {
  const hasId = /:\w+/u.test(url)
  const statuses = [400, 500, 503]
  // Refresh and the two steps of signing in are public and still refuse.
  if (config?.permission !== 'public' || url.includes('/auth/')) statuses.push(401, 403)
  if (config?.rateLimit !== undefined) statuses.push(429)
  // What is one's own may not be there, and a link may have had its day.
  if (hasId || url.includes('/auth/') || url.includes('/me/')) statuses.push(404)
  if (url.includes('/auth/')) statuses.push(410)
  // 404: a body may name what is not there.
  if (CREATES.has(String(method))) statuses.push(403, 404, 409, 412, 413, 415, 422, 428)
  if (['PATCH', 'PUT'].includes(String(method))) statuses.push(409, 412, 413, 415, 422, 428)
  return statuses
}

/** `/api/v1/episodes/:episodeId/plans` belongs to `plans`. */
function tagOf(url: string): string {
  const nouns = url.split('/').filter((part) => part !== '' && !part.startsWith(':'))
  return nouns.findLast((noun) => noun !== 'api' && noun !== 'v1') ?? 'server'
}

function operationIdOf({ method, url }: RouteOptions): string {
  const words = url
    .replace('/api/v1', '')
    .split(/[^a-z]+/iu)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${String(method).toLowerCase()}${words.join('')}`
}

const REACH_IN_WORDS = {
  allowed: '',
  own: ' (own only)',
  care_team: ' (care team only)',
  care_team_or_grant: ' (care team, or with a reason for an hour)',
}

/** `physio (care team only), patient (own only)` */
function callersOf(permission: Permission): string {
  return roleSchema.options
    .flatMap((role) => {
      const reach = reachOf(permission, role)
      return reach === null ? [] : [`${role}${REACH_IN_WORDS[reach]}`]
    })
    .join(', ')
}

function describeCallers(route: RouteOptions, schema: FastifySchema): void {
  const permission = route.config?.permission
  schema.tags ??= [tagOf(route.url)]
  schema.operationId ??= operationIdOf(route)
  if (permission === 'public') schema.security = []
  else if (permission !== undefined) {
    schema.description = [`For: ${callersOf(permission)}.`, schema.description]
      .filter(Boolean)
      .join(' ')
  }
  if (route.method === 'PATCH')
    schema.description += ' Send `If-Match` with the ETag you have read.'
  if (schema.response !== undefined && '201' in Object(schema.response)) {
    schema.description += ' Safe to send twice with one `Idempotency-Key`.'
  }
}

function describeRoute(route: RouteOptions): void {
  const schema = route.schema
  if (schema?.response === undefined || schema.hide === true || route.method === 'HEAD') return
  describeCallers(route, schema)
  const failures = Object.fromEntries(
    failuresOf(route).map((status) => [
      status,
      {
        description: 'Problem',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  )
  // Own answers win, so that a route may say more about a failure than the general sentence.
  schema.response = { ...failures, ...schema.response }
}

const PROBLEM = { $ref: '#/components/schemas/Problem' }

/** The problem is written once, under its name: in each of a thousand failures it made up more than half of the description. */
function withOneProblem(document: object): object {
  let problem: unknown = null
  const paths = JSON.parse(JSON.stringify(Reflect.get(document, 'paths')), (key, value) => {
    if (key !== 'application/problem+json') return value
    problem ??= value.schema
    return { schema: PROBLEM }
  })
  const components = { ...Reflect.get(document, 'components'), schemas: { Problem: problem } }
  return { ...document, paths, components }
}

export const openapiPlugin = fp(
  async (app: FastifyInstance) => {
    app.addHook('onRoute', describeRoute)
    await app.register(fastifySwagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Restride API',
          description:
            'Return-to-running after childbirth: assessments, explained readiness, signed clearances, plans, session logs and the front desk. The rules suggest; a physiotherapist decides.',
          version: '1.0.0',
        },
        servers: [{ url: '/' }],
        components: {
          securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
        },
        security: [{ bearer: [] }],
      },
      transform: jsonSchemaTransform,
    })
    await app.register(fastifySwaggerUi, {
      routePrefix: '/docs',
      // Unfolded, more than a hundred operations with their schemas take a browser a minute.
      uiConfig: { docExpansion: 'none', defaultModelsExpandDepth: -1 },
    })
    // The library would write the whole description anew for everybody who asks there.
    app.addHook('onRequest', async (request, reply) => {
      const { url } = request.routeOptions
      if (url === '/docs/json') return reply.redirect('/openapi.json', 308)
      if (url === '/docs/yaml') throw new ProblemError('not_found')
    })
    // Written once: it is large, and whoever reads it slowly must not hold a copy of it.
    let written: Buffer | null = null
    app.get(
      '/openapi.json',
      { config: { permission: 'public' }, schema: { hide: true } },
      (_, reply) => {
        written ??= Buffer.from(JSON.stringify(withOneProblem(app.swagger())))
        return reply.type('application/json; charset=utf-8').send(written)
      },
    )
  },
  { name: 'openapi' },
)
