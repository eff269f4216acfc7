import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { invalid, ProblemError } from '../problem.ts'

const READS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

/**
 * A browser says where a request comes from; one that another site started changes nothing here.
 * Programs without a browser send neither header and have no cookies that could be misused.
 */
function refuseOtherSites(request: FastifyRequest, publicOrigin: string | null): void {
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (isForeign || (origin !== undefined && !isOwn(origin, request, publicOrigin))) {
    throw new ProblemError('cross_site')
  }
}

function isOwn(origin: string, request: FastifyRequest, publicOrigin: string | null): boolean {
  if (publicOrigin !== null) return origin === publicOrigin
  // Without PUBLIC_URL nobody knows the scheme a proxy speaks; the host must be the one that was asked.
  if (!URL.canParse(origin)) return false
  const asked = `${new URL(origin).protocol}//${request.headers.host ?? ''}`
  return URL.canParse(asked) && new URL(asked).origin === new URL(origin).origin
}

/** What a form of any site can send: such a body is refused before it is read. */
function refuseForms(request: FastifyRequest): void {
  const type = request.headers['content-type']
  if (type !== undefined && !/^application\/json[\t ]*(?:;|$)/iu.test(type)) {
    throw new ProblemError('unsupported_media_type')
  }
}

function refuseOddQuery(request: FastifyRequest): void {
  const [, ...rest] = (request.raw.url ?? '').split('?')
  const query = rest.join('?')
  if (query === '') return
  try {
    decodeURIComponent(query)
  } catch {
    throw invalid('/query', 'Not percent-encoded UTF-8')
  }
  const names = [...new URLSearchParams(query).keys()]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw invalid(`/query/${twice}`, 'Stated more than once')
  const { schema } = request.routeOptions
  // Pages and the documentation read their own addresses.
  if (schema === undefined || 'hide' in schema || schema.querystring !== undefined) return
  throw invalid(`/query/${names[0] ?? ''}`, 'Unknown parameter')
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its answer goes on until the server ends it, which it does within minutes. */
    isStream?: true
  }
}

/** Node cuts who sends slowly; who reads slowly would hold the answer and its socket without end. */
const MOST_MS = 30_000

function cutSlowReaders({ raw }: FastifyRequest, reply: FastifyReply): void {
  const cut = setTimeout(() => raw.socket.destroy(), MOST_MS)
  cut.unref()
  reply.raw.once('close', () => clearTimeout(cut))
}

/** What every request must be before anybody asks who sent it. */
export const requestChecksPlugin = fp(
  async (app: FastifyInstance, options: { publicOrigin: string | null }) => {
    app.addHook('onRequest', async (request, reply) => {
      if (request.routeOptions.config.isStream !== true) cutSlowReaders(request, reply)
      refuseOddQuery(request)
      if (READS.has(request.method)) return
      refuseOtherSites(request, options.publicOrigin)
      refuseForms(request)
    })
  },
  { name: 'request-checks', dependencies: ['problems'] },
)
