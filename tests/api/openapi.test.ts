import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'

const test = await openTestApp()
const { body: document } = await test.anonymous.get('openapi.json')

type Operation = {
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
  requestBody?: object
  security?: object[]
}
const operations: [string, Operation][] = Object.entries<Record<string, Operation>>(
  document.paths,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]): [string, Operation] => [
    `${method.toUpperCase()} ${path}`,
    operation,
  ]),
)

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document))

    expect(result.errors).toBeUndefined()
    expect(result.valid).toBe(true)
    expect(document.openapi).toMatch(/^3\.1\./u)
  })

  it('holds every operation the product has', () => {
    const routes = test.app.routeAccess.filter(
      ({ method, url }) => method !== 'HEAD' && !url.startsWith('/docs') && url !== '/openapi.json',
    )

    expect(operations).toHaveLength(routes.length)
  })

  it.each(operations)('%s describes its answers and its failures', (name, { responses }) => {
    const statuses = Object.keys(responses)
    const successes = statuses.filter((status) => status.startsWith('2'))

    expect(successes.length).toBeGreaterThan(0)
    for (const status of successes) {
      if (status !== '204')
        expect(Object.values(responses[status]?.content ?? {})[0]?.schema).toBeDefined()
    }
    for (const status of statuses.filter((one) => /^[45]/u.test(one))) {
      expect(responses[status]?.content?.['application/problem+json']?.schema).toBeDefined()
    }
    expect(statuses).toContain('400')
    expect(name).not.toMatch(/undefined/u)
  })

  it('says what a problem is once, by name', () => {
    const text = JSON.stringify(document)

    expect(document.components.schemas.Problem.properties.code.enum.length).toBeGreaterThan(50)
    expect(text.split('"slot_taken"')).toHaveLength(2)
  })

  it('says which operations need no sign-in', () => {
    const open = operations
      .filter(([, { security }]) => security?.length === 0)
      .map(([name]) => name)

    expect(open.toSorted()).toEqual([
      'GET /api/v1/auth/options',
      'GET /healthz',
      'GET /readyz',
      'POST /api/v1/auth/invitation/accept',
      'POST /api/v1/auth/link',
      'POST /api/v1/auth/link/open',
      'POST /api/v1/auth/login',
      'POST /api/v1/auth/mfa',
      'POST /api/v1/auth/passkey',
      'POST /api/v1/auth/passkey/options',
      'POST /api/v1/auth/password',
      'POST /api/v1/auth/password/owner',
      'POST /api/v1/auth/refresh',
    ])
  })
})
