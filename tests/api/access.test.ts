import { randomUUID } from 'node:crypto'
import {
  isForCareTeam,
  type Permission,
  type Reach,
  reachOf,
} from '@restride/contracts/permissions'
import type { Role } from '@restride/contracts/sessions'
import { afterAll, describe, expect, it } from 'vitest'
import { type Ids, type Ref, type Row, ROUTES } from '../support/access-table.ts'
import { openMailer } from '../../apps/api/src/mail/mailer.ts'
import { type Answer, type Caller, openTestApp } from '../support/app.ts'
import { startMailServer } from '../support/mail-server.ts'
import { READY } from '../support/ready.ts'
import { digestOfRows } from '../support/rows-digest.ts'
import { makeWorld } from '../support/world.ts'

const mail = await startMailServer()
const test = await openTestApp('2026-11-23T18:00:00Z', {
  mailer: openMailer(mail.url, 'no-reply@restride.test'),
})
afterAll(() => mail.stop())
const world = await makeWorld(test)
const other = await makeWorld(test)

/** Everybody of one clinic; nobody (`null`) is a caller too. */
async function callersOf({ clinic, patient }: typeof world) {
  const people: [string, Role | null, Caller][] = [
    ['anonymous', null, test.anonymous],
    ['physio', 'physio', await test.as(clinic.physio.email)],
    ['physio outside', 'physio', await test.as(clinic.otherPhysio.email)],
    ['front desk', 'front_desk', await test.as(clinic.desk.email)],
    ['clinic admin', 'clinic_admin', await test.as(clinic.admin.email)],
    ['privacy officer', 'privacy_officer', await test.as(clinic.privacy.email)],
    ['patient', 'patient', await test.as(patient.email)],
  ]
  return people.map(([who, role, caller]) => ({ who, role, caller }))
}
const callers = await callersOf(world)
const strangers = (await callersOf(other)).filter(({ role }) => role !== null)
const physio = await test.as(world.clinic.physio.email)

type Target = 'own' | 'neighbour’s' | 'other clinic’s' | 'nonexistent' | 'malformed'
const idsOf = (target: Target): Ids => {
  if (target === 'own') return world.ids
  if (target === 'neighbour’s') return world.neighbour.ids
  if (target === 'other clinic’s') return other.ids
  const made = target === 'malformed' ? () => 'x' : randomUUID
  // Same keys, ids that nobody has.
  return Object.fromEntries(Object.keys(world.ids).map((key) => [key, made()])) as Ids
}

type Operation = { route: string; row: Row; permission: Permission; hasParent: boolean }
const operations = Object.entries(ROUTES).flatMap(([route, row]): Operation[] => {
  const access = test.app.routeAccess.find(({ method, url }) => `${method} ${url}` === route)
  if (access === undefined || access.permission === 'public') return []
  const { permission } = access
  const isAsked = row.shared === undefined && row.own === undefined
  return [{ route, row, permission, hasParent: route.includes(':') && isAsked }]
})

const executed = { cells: 0, leaks: 0 }

type Request = { ids: Ids; body?: unknown; query?: string; version?: number }

async function call(caller: Caller, { route, row }: Operation, request: Request): Promise<Answer> {
  executed.cells += 1
  const [method = '', pattern = ''] = route.split(' ')
  const { ids, version = 1 } = request
  const path = pattern
    .replace(/^\/api\/v1/u, '')
    .replaceAll(/:(\w+)/gu, (_all, name: string) => row.shared?.[name] ?? ids[name as keyof Ids])
  const query = [row.query, request.query].filter((part) => part !== undefined).join('&')
  if (method === 'GET') return caller.get(query === '' ? path : `${path}?${query}`)
  const body = 'body' in request ? request.body : row.body?.(world)
  if (method === 'PATCH') return caller.patch(path, body, version)
  return caller.post(path, body, { 'if-match': `"${version}"` })
}

/** `null`: it goes through. */
function refusalOf(
  reach: Reach | null,
  who: string,
  target: Target,
  isClinical: boolean,
): { status: number; code: string } | null {
  if (who === 'anonymous') return { status: 401, code: 'not_signed_in' }
  if (reach === null) return { status: 403, code: 'forbidden' }
  if (target === 'malformed') return { status: 400, code: 'validation_failed' }
  if (target === 'nonexistent' || target === 'other clinic’s')
    return { status: 404, code: 'not_found' }
  const isInTeam = (who === 'physio') === (target === 'own')
  if (isForCareTeam(reach) && isClinical && !isInTeam)
    return { status: 403, code: 'not_in_care_team' }
  return reach === 'own' && target !== 'own' ? { status: 404, code: 'not_found' } : null
}

const idsThatMayNotShow = (caller: 'ours' | 'stranger') => {
  const { clinic, ids, neighbour } = caller === 'ours' ? other : world
  return [clinic.id, ...Object.values(ids), ...Object.values(neighbour.ids)]
}

/** No answer names a record of the other clinic, whatever was asked for. */
function expectNoLeak(answer: Answer, caller: 'ours' | 'stranger'): void {
  const shown = idsThatMayNotShow(caller).filter((id) => answer.text.includes(id))
  if (shown.length > 0) executed.leaks += 1
  expect(shown).toEqual([])
}

const without = ({ requestId: _mine, ...body }: Record<string, unknown>) => body

async function unchanged(refusals: () => Promise<void>): Promise<void> {
  const before = await digestOfRows(test.owner)
  await refusals()
  expect(await digestOfRows(test.owner)).toEqual(before)
}

async function countEvents(): Promise<number> {
  const { rows } = await test.owner.query<{ count: number }>(
    'select count(*)::int as count from audit_events',
  )
  return rows[0]?.count ?? 0
}

const parented = operations.filter(({ hasParent }) => hasParent)
const isRead = ({ route }: Operation) => route.startsWith('GET')

describe('who may do what', () => {
  it('has a row for every route there is, and none for routes there are not', () => {
    const registered = test.app.routeAccess
      .filter(
        ({ method, url }) =>
          method !== 'HEAD' && !url.startsWith('/docs') && url !== '/openapi.json',
      )
      .map(({ method, url }) => `${method} ${url}`)

    expect(registered.toSorted()).toEqual(Object.keys(ROUTES).toSorted())
    expect(
      test.app.routeAccess.filter(
        ({ hasResponseSchema, url }) => !hasResponseSchema && !url.startsWith('/docs'),
      ),
    ).toEqual([])
  })

  it.each(operations)(
    '$route: refused to whom it is not for, and nothing changes',
    async (operation) => {
      const targets: Target[] = operation.hasParent
        ? ['own', 'neighbour’s', 'other clinic’s', 'nonexistent', 'malformed']
        : ['own']
      const cells = callers.flatMap(({ caller, role, who }) =>
        targets.flatMap((target) => {
          const reach = role === null ? null : reachOf(operation.permission, role)
          const refusal = refusalOf(reach, who, target, operation.row.clinical === true)
          return refusal === null ? [] : [{ caller, who, target, refusal }]
        }),
      )

      await unchanged(async () => {
        const answers = await Promise.all(
          cells.map(async ({ caller, refusal, target, who }) => {
            const answer = await call(caller, operation, { ids: idsOf(target) })
            const { code, status } = { status: answer.status, code: answer.body.code }
            expect({ who, target, status, code }).toEqual({ who, target, ...refusal })
            if (target === 'malformed' && status === 400) {
              expect(answer.body.errors[0].pointer).toMatch(/^\/params\//u)
            }
            expectNoLeak(answer, 'ours')
            return { target, who, body: without(answer.body) }
          }),
        )
        for (const { body, who } of answers.filter(({ target }) => target === 'other clinic’s')) {
          const never = answers.find((one) => one.who === who && one.target === 'nonexistent')
          expect(body).toEqual(never?.body)
        }
      })
    },
  )

  it.each(parented)('$route: not there for anybody of another clinic', async (operation) => {
    await unchanged(async () => {
      await Promise.all(
        strangers.map(async ({ caller, role, who }) => {
          const answer = await call(caller, operation, { ids: world.ids })
          const reach = role === null ? null : reachOf(operation.permission, role)
          expect({ who, status: answer.status }).toEqual({
            who,
            status: reach === null ? 403 : 404,
          })
          expectNoLeak(answer, 'stranger')
        }),
      )
    })
  })

  const references = operations.flatMap((operation) =>
    (operation.row.refs ?? []).map((ref) => ({ ...operation, ref, pointer: ref.pointer })),
  )

  it.each(references)(
    '$route: $pointer names nothing that does not fit',
    async ({ ref, ...operation }) => {
      const wrong: Target[] = ['other clinic’s', 'nonexistent', 'malformed']
      const targets: Target[] = ref.mismatched === true ? [...wrong, 'neighbour’s'] : wrong

      await unchanged(async () => {
        await Promise.all(
          callers.flatMap(({ caller, role, who }) =>
            targets.map(async (target) => {
              const body = withReference(operation.row, ref, idsOf(target)[ref.of])
              const answer = await call(caller, operation, { ids: world.ids, body })
              const reach = role === null ? null : reachOf(operation.permission, role)
              const expected = reach === null ? [role === null ? 401 : 403] : [400, 403, 404]
              const seen = { who, target, status: answer.status }
              expect({ ...seen, refused: expected.includes(answer.status) }).toEqual({
                ...seen,
                refused: true,
              })
              if (answer.status === 400) {
                expect(pointersOf(operation.row)).toContain(answer.body.errors[0].pointer)
              }
              expectNoLeak(answer, 'ours')
            }),
          ),
        )
      })
    },
  )

  it.each(operations.filter(isRead))(
    '$route: shows whom it is for what is theirs',
    async (operation) => {
      const targets: Target[] = operation.hasParent ? ['own', 'neighbour’s'] : ['own']
      const before = await countEvents()
      let shown = 0
      await Promise.all(
        callers.flatMap(({ caller, role, who }) =>
          targets.map(async (target) => {
            const reach = role === null ? null : reachOf(operation.permission, role)
            if (refusalOf(reach, who, target, operation.row.clinical === true) !== null) return
            shown += 1
            const answer = await call(caller, operation, { ids: idsOf(target) })
            expect({ who, target, status: answer.status }).toEqual({ who, target, status: 200 })
            expectNoLeak(answer, 'ours')
            if (reach === 'allowed' || operation.hasParent) return
            const hers = who === 'physio outside' ? world.ids : world.neighbour.ids
            for (const id of [hers.patientId, hers.episodeId]) expect(answer.text).not.toContain(id)
          }),
        ),
      )
      if (operation.row.unaudited !== true) {
        expect(await countEvents()).toBeGreaterThanOrEqual(before + shown)
      }
    },
  )

  // After the reading: the audit trail says what was searched for, and this searches for what is elsewhere.
  const filters = operations.flatMap((operation) =>
    Object.entries(operation.row.queryRefs ?? {}).map(([name, of]) => ({ ...operation, name, of })),
  )

  it.each(filters)(
    '$route: ?$name finds nothing of another clinic',
    async ({ name, of, ...operation }) => {
      const targets: Target[] = ['other clinic’s', 'nonexistent', 'malformed']

      await Promise.all(
        callers.flatMap(({ caller, role, who }) =>
          targets.map(async (target) => {
            const query = `${name}=${idsOf(target)[of]}`
            const answer = await call(caller, operation, { ids: world.ids, query })
            const reach = role === null ? null : reachOf(operation.permission, role)
            const found = target === 'malformed' ? 400 : 200
            const status = reach === null ? (role === null ? 401 : 403) : found
            expect({ who, target, status: answer.status }).toEqual({ who, target, status })
            expectNoLeak(answer, 'ours')
          }),
        ),
      )
    },
  )

  it.each(operations.filter((operation) => !isRead(operation) && operation.row.own !== true))(
    '$route: goes through for whom it is for',
    async (operation) => {
      const may = callers.filter(
        ({ role, who }) =>
          role !== null && who !== 'physio outside' && reachOf(operation.permission, role) !== null,
      )
      expect(may.length).toBeGreaterThan(0)

      // One after the other: each finds the version the one before has left.
      for (const { caller, who } of may) {
        const ready = (await READY[operation.route]?.(test, world, physio)) ?? {}
        const ids = { ...world.ids, ...ready.ids }
        const version = ready.version ?? (await versionOf(caller, operation, ids))
        const before = await countEvents()
        const answer = await call(caller, operation, { ...ready, ids, version })
        if (operation.row.unaudited !== true) expect(await countEvents()).toBeGreaterThan(before)
        const seen = { who, status: answer.status, text: answer.status < 300 ? '' : answer.text }
        expect({ ...seen, ok: answer.status < 300 }).toEqual({ ...seen, ok: true })
        expectNoLeak(answer, 'ours')
      }
    },
  )

  it('was asked often enough to mean something', () => {
    console.log(`access cells executed: ${executed.cells}, leaks: ${executed.leaks}`)
    expect(executed.cells).toBeGreaterThan(2000)
    expect(executed.leaks).toBe(0)
  })
})

const pointersOf = ({ refs = [] }: Row) => refs.map(({ pointer }) => pointer)

function withReference(row: Row, ref: Ref, id: string): unknown {
  const body = ref.body?.(world) ?? row.body?.(world)
  return { ...(body as object), [ref.pointer.slice(1)]: id }
}

/** What the resource says its version is; 1 when it has no reading of its own. */
async function versionOf(caller: Caller, { route, row }: Operation, ids: Ids): Promise<number> {
  const [, pattern = ''] = route.split(' ')
  const reading = operations.find((operation) => operation.route === `GET ${pattern}`)
  if (!route.startsWith('PATCH') || reading === undefined) return 1
  const { headers } = await call(caller, { ...reading, row }, { ids })
  return Number(/\d+/u.exec(String(headers['etag']))?.[0] ?? 1)
}
