import { resolve } from 'node:path'
import { z } from 'zod'

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || host.startsWith('127.')
const blankIsUnset = (value: unknown) => (value === '' ? undefined : value)
const setting = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankIsUnset, schema)

const postgresUrl = z.string().regex(/^postgres(?:ql)?:\/\/\S+$/u, {
  error: 'must look like postgresql://user:password@host/db',
})

const environmentSchema = z.object({
  NODE_ENV: setting(z.enum(['development', 'production', 'test']).default('development')),
  HOST: setting(
    z
      .string()
      .regex(/^[\w.:-]+$/u, { error: 'must be a host name or address' })
      .default('127.0.0.1'),
  ),
  PORT: setting(
    z.coerce.number({ error: 'must be a number' }).int().min(0).max(65_535).default(3000),
  ),
  PUBLIC_URL: setting(
    z.url({ protocol: /^https?$/u, error: 'must be an http or https address' }).optional(),
  ),
  TRUST_PROXY_HOPS: setting(
    z.coerce.number({ error: 'must be a number' }).int().min(0).max(10).default(0),
  ),
  DATABASE_URL: setting(postgresUrl.optional()),
  DATABASE_URL_FILE: setting(z.string().optional()),
  DATABASE_APP_URL: setting(postgresUrl.optional()),
  DATABASE_APP_URL_FILE: setting(z.string().optional()),
  DATABASE_POOL_SIZE: setting(z.coerce.number().int().min(2).max(100).default(10)),
  DEMO: setting(z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0')),
  DEMO_PASSWORD: setting(z.string().min(8).max(256).default('restride-demo')),
  SMTP_URL: setting(
    z
      .string()
      .regex(/^smtps?:\/\/\S+$/u, { error: 'must look like smtp://user:password@host:587' })
      .optional(),
  ),
  MAIL_FROM: setting(z.string().max(254).optional()),
  LOG_LEVEL: setting(
    z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('warn'),
  ),
  SIGNING_KEY_FILE: setting(z.string().optional()),
  AUDIT_ANCHOR_FILE: setting(z.string().optional()),
  AUDIT_KEY_FILE: setting(z.string().optional()),
  FACTOR_KEY_FILE: setting(z.string().optional()),
  RESTRIDE_DATA_DIR: setting(z.string().default('.data')),
  DASHBOARD_DIR: setting(z.string().default('apps/dashboard/dist')),
})

export type Config = {
  host: string
  port: number
  /** Where people reach it; `null` means the address it listens on. */
  publicUrl: string | null
  /** How many proxies of ours stand before it and name the client's address in X-Forwarded-For. */
  trustProxyHops: number
  /** The owner's connection, for migrations; `null` means the embedded PostgreSQL. */
  ownerDatabaseUrl: string | null
  /** The serving role's connection; `null` means it is derived from the owner's. */
  appDatabaseUrl: string | null
  databasePoolSize: number
  demo: boolean
  demoPassword: string
  /** `null`: no mail server, so nothing is e-mailed. */
  smtpUrl: string | null
  mailFrom: string | null
  logLevel: string
  /** Folder of the Ed25519 keys (PKCS #8 PEM) that sign access tokens, or one file; `null`: kept in `dataDir`. */
  signingKeyFile: string | null
  /** Signed anchors of the audit trail, a file that only grows; `null` means it is kept in `dataDir`. */
  auditAnchorFile: string | null
  /** PKCS #8 PEM file of the Ed25519 key that signs the anchors; `null` means one is kept in `dataDir`. */
  auditKeyFile: string | null
  /**
   * 64 hex digits that seal the secrets of authenticator apps and say which refresh token follows; `null` means they are
   * kept in `dataDir`.
   */
  factorKeyFile: string | null
  dataDir: string
  dashboardDir: string
}

export class SettingsError extends Error {}

/**
 * Reads the settings and reports every problem at once, by variable name.
 * @throws SettingsError
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = environmentSchema.safeParse(environment)
  const problems = parsed.success
    ? contradictions(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  if (!parsed.success || problems.length > 0) {
    throw new SettingsError(`These settings are not right:\n  ${problems.join('\n  ')}`)
  }
  return toConfig(parsed.data)
}

function contradictions(env: z.infer<typeof environmentSchema>): string[] {
  const problems: string[] = []
  if (env.DEMO === '1' && env.NODE_ENV === 'production') {
    problems.push('DEMO: demo logins are refused with NODE_ENV=production')
  }
  if (env.DEMO === '1' && !isLoopback(env.HOST)) {
    problems.push('DEMO: demo logins are refused on a HOST that others can reach')
  }
  if (env.NODE_ENV === 'production' && env.DATABASE_URL === undefined) {
    problems.push(
      'DATABASE_URL: needed with NODE_ENV=production; the embedded PostgreSQL is for trying out',
    )
  }
  if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined) {
    problems.push('MAIL_FROM: needed beside SMTP_URL, the address that letters come from')
  }
  if (env.DATABASE_APP_URL !== undefined && env.DATABASE_URL === undefined) {
    problems.push('DATABASE_URL: needed beside DATABASE_APP_URL, for migrations')
  }
  if (env.NODE_ENV === 'production') {
    for (const name of ['DATABASE_URL', 'DATABASE_APP_URL'] as const) {
      const url = env[name]
      if (url !== undefined && isWeak(url)) {
        problems.push(
          `${name}: its password is a placeholder or shorter than ${LEAST_PASSWORD} characters; make one: openssl rand -hex 24`,
        )
      }
    }
  }
  return problems
}

const LEAST_PASSWORD = 16
/** What stands in examples and is never changed. */
const PLACEHOLDER =
  /change.?me|placeholder|example|password|secret|postgres|restride|[<>]|^(.)\1*$/iu

/** Without a password the server trusts the connection itself, which is the operator's to decide. */
function isWeak(url: string): boolean {
  if (!URL.canParse(url)) return false
  const password = decodeURIComponent(new URL(url).password)
  return password !== '' && (password.length < LEAST_PASSWORD || PLACEHOLDER.test(password))
}

function toConfig(env: z.infer<typeof environmentSchema>): Config {
  const embedded = env.DATABASE_URL === undefined
  return {
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? null,
    trustProxyHops: env.TRUST_PROXY_HOPS,
    ownerDatabaseUrl: env.DATABASE_URL ?? null,
    appDatabaseUrl: env.DATABASE_APP_URL ?? null,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    demo: env.DEMO === '1' || (embedded && isLoopback(env.HOST)),
    demoPassword: env.DEMO_PASSWORD,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? null,
    logLevel: env.LOG_LEVEL,
    signingKeyFile: env.SIGNING_KEY_FILE ?? null,
    auditAnchorFile: env.AUDIT_ANCHOR_FILE ?? null,
    auditKeyFile: env.AUDIT_KEY_FILE ?? null,
    factorKeyFile: env.FACTOR_KEY_FILE ?? null,
    dataDir: resolve(env.RESTRIDE_DATA_DIR),
    dashboardDir: resolve(env.DASHBOARD_DIR),
  }
}
