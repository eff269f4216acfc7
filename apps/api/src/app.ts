import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { uuidv7 } from 'uuidv7'
import { appointmentRoutes } from './appointments/routes.ts'
import { assessmentRoutes } from './assessments/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { checkInRoutes } from './check-ins/routes.ts'
import { clearanceRoutes } from './clearances/routes.ts'
import type { Database } from './database.ts'
import { episodeRoutes } from './episodes/routes.ts'
import { authPlugin } from './plugins/auth.ts'
import { databasePlugin } from './plugins/database.ts'
import { idempotencyPlugin } from './plugins/idempotency.ts'
import { lettersPlugin } from './plugins/letters.ts'
import { openapiPlugin } from './plugins/openapi.ts'
import { problemsPlugin } from './plugins/problems.ts'
import { staticPlugin } from './plugins/static.ts'
import { flagRoutes } from './flags/routes.ts'
import { followUpRoutes } from './follow-ups/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { locationRoutes } from './locations/routes.ts'
import type { Mailer } from './mail/mailer.ts'
import { myRoutes } from './my/routes.ts'
import { patientRoutes } from './patients/routes.ts'
import { planRoutes } from './plans/routes.ts'
import { readinessRoutes } from './readiness/routes.ts'
import { ruleSettingsRoutes } from './rule-settings/routes.ts'
import { sessionLogRoutes } from './session-logs/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import type { TokenKeys } from './sign-in/token-keys.ts'
import { staffRoutes } from './staff/routes.ts'
import { worklistRoutes } from './worklist/routes.ts'

export type AppOptions = {
  db: Database
  now: () => Date
  tokenKeys: TokenKeys
  /** `null`: no mail server, so no links by e-mail. */
  mailer: Mailer | null
  /** Where people reach the dashboard; links lead there. */
  publicUrl: string
  secureCookies: boolean
  /** How many proxies of ours stand before it; only theirs may name the client's address. */
  trustProxyHops: number
  logLevel: string
  /** Built dashboard to serve; `null` serves the API alone. */
  dashboardDir: string | null
}

/** The whole HTTP application, not listening yet. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    trustProxy: (_address, hop) => hop < options.trustProxyHops,
    bodyLimit: 262_144,
    requestTimeout: 10_000,
    connectionTimeout: 10_000,
    keepAliveTimeout: 5000,
    // Without the checking interval slow clients stay connected in spite of the timeouts.
    http: { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 },
    routerOptions: { maxParamLength: 300 },
    genReqId: () => uuidv7(),
    logger: {
      level: options.logLevel,
      serializers: {
        // The route's pattern, never its ids; no body, no header.
        req: (request) => ({
          id: request.id,
          method: request.method,
          route: request.routeOptions?.url,
        }),
        res: (reply) => ({ status: reply.statusCode }),
      },
    },
  })
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(problemsPlugin)
  await app.register(databasePlugin, { db: options.db, now: options.now })
  await app.register(authPlugin, { tokenKeys: options.tokenKeys })
  await app.register(idempotencyPlugin)
  await app.register(lettersPlugin, { mailer: options.mailer, publicUrl: options.publicUrl })
  await registerSecurity(app)
  await app.register(openapiPlugin)
  await app.register(healthRoutes)
  await app.register(
    async (api) => {
      api.addHook('onSend', async (_request, reply) => {
        void reply.header('cache-control', 'private, no-store')
      })
      await api.register(signInRoutes, { secureCookies: options.secureCookies })
      await api.register(patientRoutes)
      await api.register(staffRoutes)
      await api.register(locationRoutes)
      await api.register(episodeRoutes)
      await api.register(assessmentRoutes)
      await api.register(readinessRoutes)
      await api.register(ruleSettingsRoutes)
      await api.register(clearanceRoutes)
      await api.register(planRoutes)
      await api.register(sessionLogRoutes)
      await api.register(checkInRoutes)
      await api.register(flagRoutes)
      await api.register(worklistRoutes)
      await api.register(myRoutes)
      await api.register(followUpRoutes)
      await api.register(appointmentRoutes)
      await api.register(auditRoutes)
    },
    { prefix: '/api/v1' },
  )
  if (options.dashboardDir !== null) await app.register(staticPlugin, { dir: options.dashboardDir })
  return app
}

async function registerSecurity(app: FastifyInstance): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'worker-src': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
      },
    },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  await app.register(fastifyRateLimit, { global: false })
}
