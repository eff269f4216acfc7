import pg from 'pg'
import { dayIn } from '../../apps/api/src/calendar.ts'
import { hashPassword } from '../../apps/api/src/sign-in/passwords.ts'
import { ensureAppRole } from '../../scripts/app-role.ts'
import { type Cast, DEMO_TIME_ZONE } from './cast.ts'
import { type DemoClinic, listDemoLogins, MAIN_CLINIC, OTHER_CLINIC } from './clinics.ts'
import * as deciding from './deciding-stories.ts'
import { insertClinic } from './insert-clinic.ts'
import * as running from './running-stories.ts'
import { openStage } from './stage.ts'

export { listDemoLogins }

const UNFINISHED = ' (loading)'

export type DemoOptions = {
  password: string
  /** Seals the secret of the demo's authenticator app. */
  factorKey: Buffer
  today: Date
  /** Of all its clinics, instead of their own. */
  timeZone?: string
  log: (line: string) => void
}

/**
 * Fills an empty database with the demo clinics; `null` when they are there already. Everything but clinics and logins
 * goes through the product's own front door, on the days it would have happened. A load that was cut off starts over.
 */
export async function loadDemo(
  ownerUrl: string,
  options: DemoOptions,
): Promise<{ logins: ReturnType<typeof listDemoLogins> } | null> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    if (await isLoaded(owner)) return null
    options.log('loading the demo clinics (once) …')
    await tellStories(owner, await ensureAppRole(ownerUrl), options)
    await owner.query(`update clinics set name = replace(name, $1, '')`, [UNFINISHED])
    return { logins: listDemoLogins(options.password) }
  } finally {
    await owner.end()
  }
}

async function isLoaded(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query('select name from clinics')
  if (rows.length === 0) return false
  if (!rows.some(({ name }) => name.endsWith(UNFINISHED))) return true
  await owner.query('truncate clinics cascade')
  return false
}

async function tellStories(
  owner: pg.Client,
  appUrl: string,
  { factorKey, log, password, timeZone = DEMO_TIME_ZONE, today }: DemoOptions,
): Promise<void> {
  const passwordHash = await hashPassword(password)
  const day = dayIn(timeZone, today)
  const stage = await openStage(appUrl, owner, {
    factorKey,
    now: today,
    timeZone,
    today: day,
  })
  const place = async (clinic: DemoClinic): Promise<Cast> => {
    const named = { ...clinic, timeZone, name: clinic.name + UNFINISHED }
    return {
      stage,
      owner,
      passwordHash,
      clinic: await insertClinic(owner, named, { factorKey, password, passwordHash }),
    }
  }
  try {
    const main = await place(MAIN_CLINIC)
    for (const story of [...Object.values(deciding), ...Object.values(running)]) {
      if (story !== deciding.othersPatients) await story(main)
    }
    log('… the second clinic')
    const other = await place(OTHER_CLINIC)
    await deciding.othersPatients(other)
    for (const { clinic } of [main, other]) await endSessions(owner, clinic.id)
  } finally {
    await stage.close()
  }
}

/** The stories are told; nobody is signed in. */
async function endSessions(owner: pg.Client, clinicId: string): Promise<void> {
  await owner.query(`select set_config('app.clinic_id', $1, false)`, [clinicId])
  await owner.query('update sessions set ended_at = last_seen_at where ended_at is null')
}
