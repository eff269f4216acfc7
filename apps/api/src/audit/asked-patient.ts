import type { Work } from '../work.ts'

/** Whom a search asked about, for the trail; `null` for an id of another clinic, which the trail must not repeat. */
export async function askedPatient(
  { tx }: Work,
  patientId: string | undefined,
): Promise<string | null> {
  if (patientId === undefined) return null
  const patient = await tx.patient.findFirst({ where: { id: patientId }, select: { id: true } })
  return patient?.id ?? null
}
