import fastifyRateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { uuidv7 } from 'uuidv7'
import { appointmentRoutes } from './appointments/routes.ts'
import { assessmentRoutes } from './assessments/routes.ts'
import type { AnchorBook } from './audit/anchor-file.ts'
import { auditRoutes } from './audit/routes.ts'
import { breakGlassRoutes } from './break-glass/routes.ts'
import { checkInRoutes } from './check-ins/routes.ts'
import { refuseConnection } from './client-error.ts'
import { clinicSettingsRoutes } from './clinic-settings/routes.ts'
import { clearanceRoutes } from './clearances/routes.ts'
import { consentRoutes } from './consents/routes.ts'
import { correctionRoutes } from './corrections/routes.ts'
import type { Database } from './database.ts'
import { disclosureRoutes } from './disclosures/routes.ts'
import { episodeRoutes } from './episodes/routes.ts'
import { loggingAt } from './logging.ts'
import { parseJson } from './parse-json.ts'
import { auditPlugin } from './plugins/audit.ts'
import { authPlugin } from './plugins/auth.ts'
import { databasePlugin } from './plugins/database.ts'
import { idempotencyPlugin } from './plugins/idempotency.ts'
import { lettersPlugin } from './plugins/letters.ts'
import { openapiPlugin } from './plugins/openapi.ts'
import { problemsPlugin, sendProblem, toProblemError } from './plugins/problems.ts'
import { requestChecksPlugin } from './plugins/request-checks.ts'
import { SECURITY_HEADERS, securityHeadersPlugin } from './plugins/security-headers.ts'
import { staticPlugin } from './plugins/static.ts'
import { exportRoutes } from './exports/routes.ts'
import { instrumentWordingRoutes } from './instrument-wordings/routes.ts'
import { letterRoutes } from './letters/routes.ts'
import { type RelyingParty } from './factors/relying-party.ts'
import { factorRoutes } from './factors/routes.ts'
import { flagRoutes } from './flags/routes.ts'
import { followUpRoutes } from './follow-ups/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { locationRoutes } from './locations/routes.ts'
import type { Mailer } from './mail/mailer.ts'
import { myAccountRoutes } from './my-account/routes.ts'
import { myRoutes } from './my/routes.ts'
import { patientRoutes } from './patients/routes.ts'
import { oversightRoutes } from './oversight/routes.ts'
import { planRoutes } from './plans/routes.ts'
import { readinessRoutes } from './readiness/routes.ts'
import { retentionRoutes } from './retention/routes.ts'
import { ruleSettingsRoutes } from './rule-settings/routes.ts'
import { sessionLogRoutes } from './session-logs/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import type { TokenKeys } from './sign-in/token-keys.ts'
import { staffRoutes } from './staff/routes.ts'
import { trendRoutes } from './trends/routes.ts'
import { worklistRoutes } from './worklist/routes.ts'

export type AppOptions = {
  db: Database
  now: () => Date
  tokenKeys: TokenKeys
  /** The address people use; with https its cookies are Secure. `null`: whichever host they ask for. */
  publicUrl: string | null
  /** `null`: no mail server, so no links by e-mail. */
  mailer: Mailer | null
  /** Where people reach the dashboard; links lead there. */
  dashboardUrl: string
  /** How many proxies of ours stand before it; only theirs may name the client's address. */
  trustProxyHops: number
  /** 32 bytes that seal the secrets of authenticator apps and say which refresh token follows. */
  factorKey: Buffer
  /** Where passkeys work; `null` where there is no domain name. */
  relyingParty: RelyingParty | null
  /** How long a decision can be taken back before the patient is told. */
  decisionGraceMs: number
  logLevel: string
  /** Built dashboard to serve; `null` serves the API alone. */
  dashboardDir: string | null
  /** Where signed anchors of the audit trail are kept; `null` keeps none. */
  anchors: AnchorBook | null
}

/** The whole HTTP application, not listening yet. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    trustProxy: (_address, hop) => hop < options.trustProxyHops,
    bodyLimit: 262_144,
    requestTimeout: 10_000,
    connectionTimeout: 10_000,
    keepAliveTimeout: 5000,
    http: {
      headersTimeout: 5000,
      requestTimeout: 10_000,
      // Without the checking interval slow clients stay connected in spite of the timeouts.
      connectionsCheckingInterval: 1000,
      maxHeaderSize: 16_384,
    },
    routerOptions: { maxParamLength: 300 },
    genReqId: () => uuidv7(),
    logger: loggingAt(options.logLevel),
    clientErrorHandler: refuseConnection,
    // Addresses that are none, before any route or hook.
    frameworkErrors: (error, request, reply) => {
      void reply.headers(SECURITY_HEADERS)
      sendProblem(request, reply, toProblemError(error))
    },
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => parseJson(body),
  )
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(securityHeadersPlugin)
  await app.register(problemsPlugin)
  await app.register(requestChecksPlugin, { publicOrigin: originOf(options.publicUrl) })
  await app.register(databasePlugin, { db: options.db, now: options.now })
  await app.register(auditPlugin)
  await app.register(authPlugin, { tokenKeys: options.tokenKeys })
  await app.register(idempotencyPlugin)
  await app.register(fastifyRateLimit, { global: false })
  await app.register(lettersPlugin, { mailer: options.mailer, publicUrl: options.dashboardUrl })
  await app.register(openapiPlugin)
  await app.register(healthRoutes)
  await app.register(
    async (api) => {
      const { factorKey, relyingParty } = options
      const secureCookies = options.publicUrl?.startsWith('https://') ?? false
      await api.register(signInRoutes, { factorKey, relyingParty, secureCookies })
      await api.register(factorRoutes, { factorKey, relyingParty })
      await api.register(myAccountRoutes)
      await api.register(clinicSettingsRoutes)
      await api.register(patientRoutes)
      await api.register(staffRoutes)
      await api.register(locationRoutes)
      await api.register(episodeRoutes)
      await api.register(assessmentRoutes)
      await api.register(readinessRoutes)
      await api.register(ruleSettingsRoutes)
      await api.register(instrumentWordingRoutes)
      await api.register(clearanceRoutes, { graceMs: options.decisionGraceMs })
      await api.register(planRoutes)
      await api.register(sessionLogRoutes)
      await api.register(checkInRoutes)
      await api.register(flagRoutes)
      await api.register(trendRoutes)
      await api.register(worklistRoutes)
      await api.register(myRoutes)
      await api.register(followUpRoutes)
      await api.register(appointmentRoutes)
      await api.register(auditRoutes, { anchors: options.anchors })
      await api.register(breakGlassRoutes)
      await api.register(disclosureRoutes)
      await api.register(correctionRoutes)
      await api.register(consentRoutes)
      await api.register(exportRoutes)
      await api.register(letterRoutes)
      await api.register(retentionRoutes)
      await api.register(oversightRoutes)
    },
    { prefix: '/api/v1' },
  )
  if (options.dashboardDir !== null) await app.register(staticPlugin, { dir: options.dashboardDir })
  return app
}

function originOf(url: string | null): string | null {
  return url === null ? null : new URL(url).origin
}
