import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

const NOTHING_BUT_OWN = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
}

function policyOf(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

const POLICY = policyOf({
  ...NOTHING_BUT_OWN,
  'require-trusted-types-for': "'script'",
  // No code of ours and none of our libraries makes a trusted type; whoever needs one names it here.
  'trusted-types': "'none'",
})
// Swagger UI writes style elements and markup of its own; its scripts stay ours alone.
const DOCS_POLICY = policyOf({
  ...NOTHING_BUT_OWN,
  'style-src': "'self' 'unsafe-inline'",
})

const POWERS = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** On every answer, whatever became of the request. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': POWERS.map((power) => `${power}=()`).join(', '),
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  // What may be kept says so itself.
  'cache-control': 'no-store',
}

/** First of all hooks, so that a refusal by a later one has the headers too. */
export const securityHeadersPlugin = fp(
  async (app: FastifyInstance) => {
    app.addHook('onRequest', async (request, reply) => {
      void reply.headers(SECURITY_HEADERS)
      if (request.routeOptions.url?.startsWith('/docs') === true) {
        void reply.header('content-security-policy', DOCS_POLICY)
      }
    })
  },
  { name: 'security-headers' },
)
