import type { Factors, Passkey } from '@restride/contracts/factors'
import type { Work } from '../work.ts'
import { countingTotp } from './factor-of.ts'
import type { RelyingParty } from './relying-party.ts'

type PasskeyRow = {
  id: string
  name: string
  createdAt: Date
  lastUsedAt: Date | null
  backedUp: boolean
  version: number
}

/** What of a row may be read. */
export const passkeyColumns = {
  id: true,
  name: true,
  createdAt: true,
  lastUsedAt: true,
  backedUp: true,
  version: true,
} as const

export function toPasskey(row: PasskeyRow): Passkey {
  const { backedUp, createdAt, id, lastUsedAt, name, version } = row
  return {
    id,
    name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    isBackedUp: backedUp,
    version,
  }
}

/** Her own; nobody else's can be asked for. */
export async function listFactors(work: Work, party: RelyingParty | null): Promise<Factors> {
  const { actor, tx } = work
  const { userId } = actor
  const totp = await tx.totpFactor.findFirst({ where: { userId, ...countingTotp } })
  const passkeys = await tx.passkey.findMany({
    where: { userId, removedAt: null },
    orderBy: { id: 'asc' },
    select: passkeyColumns,
  })
  const codes = await tx.recoveryCode.findMany({
    where: { userId, replacedAt: null },
    select: { usedAt: true, createdAt: true },
  })
  const [first] = codes
  return {
    isRequired: await isRequired(work),
    hasPassword: (await tx.user.count({ where: { id: userId, passwordHash: { not: null } } })) > 0,
    totp: totp?.confirmedAt ? { confirmedAt: totp.confirmedAt.toISOString() } : null,
    passkeys: passkeys.map(toPasskey),
    recoveryCodes:
      first === undefined
        ? null
        : {
            left: codes.filter(({ usedAt }) => usedAt === null).length,
            createdAt: first.createdAt.toISOString(),
          },
    passkeyOrigin: party?.origin ?? null,
  }
}

/** Whether the clinic asks it of her role. */
export async function isRequired({ actor, tx }: Work): Promise<boolean> {
  if (actor.role === 'patient') return false
  const { secondFactor } = await tx.clinic.findUniqueOrThrow({ where: { id: actor.clinicId } })
  return secondFactor === 'required'
}
