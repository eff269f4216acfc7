import { existsSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { appendEvents } from '../../apps/api/src/audit/append-events.ts'
import { verifyChain } from '../../apps/api/src/audit/verify-chain.ts'
import { type Database, openDatabase } from '../../apps/api/src/database.ts'
import { ensureAppRole } from '../app-role.ts'
import { migrate } from '../migrate.ts'
import { startTemporaryPostgres } from '../temporary-postgres.ts'

const CLIENTS = 8
const ENTRIES = 200_000
const ROWS_AT_ONCE = 5000
const GOAL_ROWS = 1_000_000
const GOAL_SECONDS = 10
const TICKS_A_SECOND = 100

const quiet = () => undefined
const trace = {
  requestId: 'bench',
  route: 'GET /api/v1/patients/:patientId',
  clientAddress: '127.0.0.1',
  userAgent: 'bench',
}
const act = { action: 'read', resource: 'patient', resourceId: null, patientId: null } as const

/** Appends by eight clients to one clinic's chain and to eight, then the check of 200,000 entries. */
export async function run(seconds: number): Promise<void> {
  const server = await startTemporaryPostgres(quiet)
  try {
    await migrate(server.url, { log: quiet })
    const owner = new pg.Client({ connectionString: server.url })
    await owner.connect()
    const url = await ensureAppRole(server.url)
    const db = openDatabase(url, CLIENTS)
    try {
      console.log(
        'PostgreSQL in memory where there is room, without waiting for disks; every append a transaction.',
      )
      await timeAppends(db, owner, 1, seconds / 2)
      await timeAppends(db, owner, CLIENTS, seconds / 2)
      await timeCheck(url, owner)
    } finally {
      await db.close()
      await owner.end()
    }
  } finally {
    await server.stop()
  }
}

async function makeClinic(owner: pg.Client): Promise<string> {
  const id = uuidv7()
  await owner.query(
    `insert into clinics (id, name, time_zone) values ($1, 'Bench', 'America/Edmonton')`,
    [id],
  )
  return id
}

async function timeAppends(
  db: Database,
  owner: pg.Client,
  chains: number,
  seconds: number,
): Promise<void> {
  const clinicIds: string[] = []
  for (let made = 0; made < chains; made += 1) clinicIds.push(await makeClinic(owner))
  const latencies: number[] = []
  const end = performance.now() + seconds * 1000
  const client = async (clinicId: string) => {
    while (performance.now() < end) {
      const start = performance.now()
      await db.transaction({ clinicId }, (tx) => appendEvents(tx, trace, new Date(), [act]))
      latencies.push(performance.now() - start)
    }
  }
  await Promise.all(
    Array.from({ length: CLIENTS }, (_, at) => client(clinicIds[at % chains] ?? '')),
  )
  const median =
    latencies.toSorted((one, other) => one - other)[Math.floor(latencies.length / 2)] ?? 0
  const rate = Math.round(latencies.length / seconds)
  console.log(
    `  appends, ${CLIENTS} clients, ${chains} chain(s): ${rate}/s, median ${median.toFixed(2)} ms`,
  )
}

async function timeCheck(url: string, owner: pg.Client): Promise<void> {
  const clinicId = await makeClinic(owner)
  // One connection, so that its process is the one whose time counts.
  const db = openDatabase(url, 1)
  try {
    for (let made = 0; made < ENTRIES; made += ROWS_AT_ONCE) {
      const acts = Array.from({ length: ROWS_AT_ONCE }, () => act)
      await db.transaction({ clinicId }, (tx) => appendEvents(tx, trace, new Date(), acts))
    }
    const before = await processorSeconds(db)
    const start = performance.now()
    const { events, intact } = await verifyChain(db, clinicId, null, new Date())
    const took = (performance.now() - start) / 1000
    const after = await processorSeconds(db)
    if (!intact || events !== ENTRIES) throw new Error('the chain that was timed is not whole')
    tell(events, took, before === null || after === null ? null : after - before)
  } finally {
    await db.close()
  }
}

function tell(events: number, took: number, ofProcessor: number | null): void {
  const busy =
    ofProcessor === null
      ? ''
      : `, of which the database used a processor ${ofProcessor.toFixed(2)} s`
  console.log(
    `  check of ${events} entries: ${took.toFixed(2)} s, ${Math.round(events / took)}/s${busy}`,
  )
  const whole = (took / events) * GOAL_ROWS
  const met = whole < GOAL_SECONDS ? 'met' : 'not met'
  console.log(
    `goal ${met} 1,000,000 entries in less than ${GOAL_SECONDS} s: ${whole.toFixed(1)} s at this rate`,
  )
}

/** What the connection's process has used so far, in seconds; `null` where that cannot be read. */
async function processorSeconds(db: Database): Promise<number | null> {
  const [row] = await db.transaction(
    {},
    (tx) => tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`,
  )
  const file = `/proc/${row?.pid}/stat`
  if (!existsSync(file)) return null
  const fields = (readFileSync(file, 'utf8').split(') ')[1] ?? '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
}
