import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { inviteStaffSchema } from '@restride/contracts/accounts'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { hashOfToken } from '../apps/api/src/sign-in/session-tokens.ts'
import { command } from './command.ts'
import { migrate } from './migrate.ts'
import { withOwnerDatabase } from './owner-database.ts'
import { readSettings } from './settings.ts'

const USAGE = `Usage: npm run user:create -- --email <address> --name <name> --clinic <name of the clinic>
         [--role clinic_admin] [--time-zone America/Edmonton]

Makes the clinic when there is none of that name, and prints a link with which this person chooses a password.
Works as the owner of the database: for the first admin; everybody else is invited on the screen.`

const WEEK_MS = 7 * 86_400_000

await command(async () => {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      clinic: { type: 'string' },
      role: { type: 'string', default: 'clinic_admin' },
      'time-zone': { type: 'string', default: 'America/Edmonton' },
    },
  })
  const { clinic, email, name, role, 'time-zone': timeZone } = values
  const invited = inviteStaffSchema.safeParse({ email, name, role })
  if (!invited.success || clinic === undefined || clinic.trim() === '') throw new Error(USAGE)
  const config = readSettings()
  const link = await withOwnerDatabase(config, async (ownerUrl) => {
    await migrate(ownerUrl, { log: console.error })
    return invite(ownerUrl, { ...invited.data, clinic: clinic.trim(), timeZone })
  })
  const base = config.publicUrl ?? `http://${config.host}:${config.port}`
  console.log(`${new URL('/choose-password', base).href}#${link}`)
  console.error('Open it in the next 7 days; it works once.')
})

type Invited = { email: string; name: string; role: string; clinic: string; timeZone: string }

/** Answers the token of the link. */
async function invite(ownerUrl: string, invited: Invited): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const email = invited.email.toLowerCase()
    await refuseTaken(owner, email)
    const clinicId = await clinicNamed(owner, invited)
    const token = randomBytes(32).toString('base64url')
    const now = new Date()
    await owner.query(`select set_config('app.clinic_id', $1, false)`, [clinicId])
    await owner.query(
      `insert into one_time_links (id, clinic_id, purpose, token_hash, email, name, role, made_at, expires_at)
       values ($1, $2, 'staff_invitation', $3, $4, $5, $6, $7, $8)`,
      [
        uuidv7(),
        clinicId,
        hashOfToken(token),
        email,
        invited.name,
        invited.role,
        now,
        new Date(now.getTime() + WEEK_MS),
      ],
    )
    return token
  } finally {
    await owner.end()
  }
}

/** The owner may be walled in like everyone else: it asks through the door of the address. */
async function refuseTaken(owner: pg.Client, email: string): Promise<void> {
  await owner.query(`select set_config('app.sign_in_email', $1, false)`, [email])
  const { rowCount } = await owner.query('select 1 from users where email = $1', [email])
  if (rowCount !== 0) throw new Error(`${email} has an account already`)
}

async function clinicNamed(owner: pg.Client, { clinic, timeZone }: Invited): Promise<string> {
  const { rows } = await owner.query('select id from clinics where name = $1', [clinic])
  if (rows[0] !== undefined) return rows[0].id
  const id = uuidv7()
  await owner.query(`select set_config('app.clinic_id', $1, false)`, [id])
  await owner.query('insert into clinics (id, name, time_zone) values ($1, $2, $3)', [
    id,
    clinic,
    timeZone,
  ])
  return id
}
