import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { seal } from '../apps/api/src/factors/seal.ts'

/**
 * Earlier versions kept the secrets of authenticator apps readable in `users`. Moves each, sealed, to its own table.
 * Does nothing the second time.
 */
export async function sealOldSecrets(ownerUrl: string, factorKey: Buffer): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const clinics = await owner.query('select id from clinics')
    for (const { id: clinicId } of clinics.rows) await sealOfClinic(owner, clinicId, factorKey)
  } finally {
    await owner.end()
  }
}

async function sealOfClinic(owner: pg.Client, clinicId: string, factorKey: Buffer): Promise<void> {
  // The owner is walled in like everyone else, by clinic and by account.
  await enter(owner, clinicId, '')
  const { rows } = await owner.query(
    `select id, totp_secret, totp_last_step, created_at from users where clinic_id = $1 and totp_secret is not null`,
    [clinicId],
  )
  for (const { created_at, id, totp_last_step, totp_secret } of rows) {
    await enter(owner, clinicId, id)
    await owner.query('begin')
    await owner.query(
      `insert into totp_factors (id, clinic_id, user_id, sealed_secret, last_step, created_at, confirmed_at)
       values ($1, $2, $3, $4, $5, $6, $6)`,
      [uuidv7(), clinicId, id, seal(factorKey, totp_secret, id), totp_last_step, created_at],
    )
    await owner.query('update users set totp_secret = null, totp_last_step = null where id = $1', [
      id,
    ])
    await owner.query('commit')
  }
  await enter(owner, '', '')
}

async function enter(owner: pg.Client, clinicId: string, userId: string): Promise<void> {
  await owner.query(
    `select set_config('app.clinic_id', $1, false), set_config('app.user_id', $2, false)`,
    [clinicId, userId],
  )
}
