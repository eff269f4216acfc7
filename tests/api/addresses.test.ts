import { describe, expect, it } from 'vitest'
import { operationsOf } from '../../scripts/fuzz/operations.ts'
import { openTestApp } from '../support/app.ts'
import { makePatient } from '../support/episodes.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const operations = operationsOf((await test.anonymous.get('openapi.json')).body)

/** None of them says anything about a person: where a list goes on, how much, which days, which ids, which state. */
const HARMLESS = new Set([
  'cursor',
  'limit',
  'list',
  'from',
  'to',
  'actorId',
  'updatedSince',
  'durationMinutes',
  'locationId',
  'patientId',
  'physioId',
  'status',
  'whose',
  'action',
  'breakGlass',
  'format',
  'outcome',
  'resource',
  'reviewed',
])

/** What kind of thing the trail speaks of, such as `session_log`. */
const CODE = '^[a-z_]{1,40}$'

describe('addresses', () => {
  it('hold ids, days and states, never what is known of a person', () => {
    const names = operations.flatMap(({ method, parameters, path }) =>
      parameters
        .filter((parameter) => parameter.in === 'query' && !HARMLESS.has(parameter.name))
        .map(({ name }) => `${method} ${path}?${name}`),
    )
    const inPaths = operations.flatMap(({ parameters, path }) =>
      parameters
        .filter(
          ({ in: place, name, schema }) =>
            place === 'path' && name !== 'version' && schema.format !== 'uuid',
        )
        .map(({ name }) => `${path}: ${name}`),
    )

    expect(operations.length).toBeGreaterThan(50)
    expect(names).toEqual([])
    expect(inPaths).toEqual([])
  })

  it('take no free text: every parameter is a number, a day, an id, a choice or a cursor', () => {
    const free = operations.flatMap(({ parameters, path }) =>
      parameters
        .filter(({ in: place, name, schema }) => {
          const isText = schema.type === 'string' && schema.format === undefined
          const isChosen = schema.enum !== undefined || schema.pattern === CODE
          return place === 'query' && name !== 'cursor' && isText && !isChosen
        })
        .map(({ name }) => `${path}?${name}`),
    )

    expect(free).toEqual([])
  })

  it('that go on in a list hold no name, and lead through all of it once', async () => {
    const desk = await test.as(clinic.desk.email)
    const names = ['Ndiaye', 'Ndiaye', 'Abel', 'Çelik', 'Zweig']
    const made = []
    for (const familyName of names) made.push(await makePatient(test.owner, clinic, { familyName }))

    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await desk.get(`/patients?limit=2${cursor}`)
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`
      const held = Buffer.from(cursor.slice(8), 'base64url').toString()
      for (const name of [...names, 'Amara']) expect(held).not.toContain(name)
    } while (cursor !== '')

    expect(seen.toSorted((a, b) => a.localeCompare(b))).toEqual(
      made.toSorted((a, b) => a.localeCompare(b)),
    )
    expect(seen[0]).toBe(made[2])
  })
})
