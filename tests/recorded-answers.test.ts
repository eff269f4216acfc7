import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { problemSchema } from '@restride/contracts/problems'
import { signedInSchema } from '@restride/contracts/sessions'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { SCREENS, type Screen, STATES, TAKES } from '../apps/dashboard/src/pages/states/screens.ts'
import type { Recording } from '../apps/dashboard/src/pages/states/recording.ts'
import { openTestApp } from './support/app.ts'

const FOLDER = join(import.meta.dirname, '../apps/dashboard/src/pages/states/recorded')
const AGAIN = 'record again with: node scripts/record-screens.ts'

const test = await openTestApp()
const { body: document } = await test.anonymous.get('openapi.json')
const files = readdirSync(FOLDER).toSorted()
const ajv = new Ajv2020({
  strict: false,
  formats: { uuid: true, date: true, 'date-time': true, email: true, uri: true },
})
const validators = new Map<object, ValidateFunction>()

type Operation = { responses: Record<string, { content?: Record<string, { schema: object }> }> }

describe('what the states page answers with', () => {
  it('was recorded for every screen and every take that it lists, and for no other', () => {
    const wanted = Object.entries<Screen>(SCREENS).flatMap(([screen, { without }]) =>
      TAKES.filter((take) => without[take] === undefined).map((take) => `${screen}.${take}.json`),
    )

    expect(files, AGAIN).toEqual(wanted.toSorted())
    expect(Object.keys(SCREENS).length * STATES.length).toBeGreaterThan(30)
  })

  it('knows what somebody who may not is told, wherever that state is listed', () => {
    const denied = Object.entries<Screen>(SCREENS).filter(
      ([, { without }]) => !without.noPermission,
    )
    const toldNothing = denied.filter(
      ([screen]) =>
        !recordingIn(`${screen}.many.json`).refused.some(({ status }) => status === 403),
    )

    expect(denied.length).toBeGreaterThan(15)
    expect(
      toldNothing.map(([screen]) => screen),
      AGAIN,
    ).toEqual([])
  })

  it.each(files)('is still what the API says: %s', (file) => {
    const { answers, refused, session } = recordingIn(file)

    if (session !== null) expect(() => signedInSchema.parse(session), AGAIN).not.toThrow()
    const wrong = [...answers, ...refused].flatMap(faultsOf)
    expect(wrong, AGAIN).toEqual([])
  })

  it('would be found wrong with a field more, a field less or another address', () => {
    const [first] = recordingIn('patients.many.json').answers
    if (!first) throw new Error('nothing was recorded')
    const items: object[] = Object(first.body).items

    const more = { ...first, body: { items: [{ ...items[0], weight: 70 }], nextCursor: null } }
    const less = { ...first, body: { items } }
    const elsewhere = { ...first, ask: 'GET /people' }

    expect(faultsOf(first)).toEqual([])
    for (const one of [more, less, elsewhere]) expect(faultsOf(one)).toHaveLength(1)
  })
})

function recordingIn(file: string): Recording {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))
}

/** Held against the API's own description, in which no answer has fields that it does not name. */
function faultsOf({ ask, body, headers, status }: Recording['answers'][number]): string[] {
  if (status >= 400) return problemSchema.safeParse(body).success ? [] : [`${ask}: no problem`]
  const content = operationFor(ask)?.responses[status]?.content
  if (content === undefined) return status === 204 ? [] : [`${ask}: the API has no ${status} there`]
  const schema = content['application/json']?.schema
  const isJson = headers['content-type']?.startsWith('application/json') === true
  if (schema === undefined || !isJson)
    return schema === undefined && !isJson ? [] : [`${ask}: another type`]
  const validate = validators.get(schema) ?? ajv.compile(schema)
  validators.set(schema, validate)
  return validate(body) ? [] : [`${ask}: ${ajv.errorsText(validate.errors)}`]
}

function operationFor(ask: string): Operation | undefined {
  const [method = '', address = ''] = ask.split(' ')
  const path = `/api/v1${address.split('?')[0] ?? ''}`
  const found = Object.entries<Record<string, Operation>>(document.paths)
    .filter(([pattern]) =>
      new RegExp(`^${pattern.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u').test(path),
    )
    // `/patients/search` before `/patients/{id}`.
    .toSorted(([one], [other]) => one.split('{').length - other.split('{').length)
  return found[0]?.[1][method.toLowerCase()]
}
