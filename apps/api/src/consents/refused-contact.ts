import type { Prisma } from '../generated/prisma/client.ts'

/** Of each way to reach her the newest decision. */
export const contactConsents = {
  where: { kind: { in: ['email', 'text_message'] } },
  orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  distinct: ['kind'],
  select: { kind: true, given: true },
} as const satisfies Prisma.Patient$consentsArgs

/** How she is reached, and how not. */
export const contactSelect = {
  phone: true,
  email: true,
  contactPreference: true,
  consents: contactConsents,
} as const satisfies Prisma.PatientSelect

/** By what she does not want to be reached. Never asked is not a no: then her contact preference counts. */
export function refusedContact(
  consents: readonly { kind: string; given: boolean }[],
): ('email' | 'text')[] {
  const refused = consents.filter(({ given }) => !given).map(({ kind }) => kind)
  return (['email', 'text'] as const).filter((way) =>
    refused.includes(way === 'text' ? 'text_message' : way),
  )
}
