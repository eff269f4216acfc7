import { type StaffAccount, staffAccountSchema } from '@restride/contracts/accounts'

type Row = {
  id: string
  name: string
  email: string
  role: string
  disabledAt: Date | null
  version: number
}

/** Staff only: the schema refuses a patient's role. */
export function toStaffAccount({ disabledAt, ...row }: Row): StaffAccount {
  return staffAccountSchema.parse({ ...row, disabledAt: disabledAt?.toISOString() ?? null })
}
