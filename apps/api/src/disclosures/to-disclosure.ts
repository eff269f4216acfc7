import { type Disclosure, disclosureSchema } from '@restride/contracts/disclosures'
import { plainDate } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'

export const disclosureSelect = {
  id: true,
  disclosedOn: true,
  recipient: true,
  purpose: true,
  description: true,
  authority: true,
  recordedBy: { select: { id: true, name: true } },
  recordedAt: true,
} as const satisfies Prisma.DisclosureSelect

export type DisclosureRow = Prisma.DisclosureGetPayload<{ select: typeof disclosureSelect }>

export function toDisclosure(row: DisclosureRow): Disclosure {
  return disclosureSchema.parse({
    ...row,
    disclosedOn: plainDate(row.disclosedOn),
    recordedAt: row.recordedAt.toISOString(),
  })
}
