import type { WorklistRow } from '@restride/contracts/worklist'
import type { Kind } from './search.ts'

/** Rows whose patient has this in her name, whatever its accents, and one of these reasons; every row for neither. */
export function filterRows(
  rows: readonly WorklistRow[],
  name: string,
  why: readonly Kind[],
): readonly WorklistRow[] {
  const wanted = plain(name)
  if (wanted === '' && why.length === 0) return rows
  return rows.filter(
    ({ patient, reasons }) =>
      plain(patient.name).includes(wanted) &&
      (why.length === 0 || reasons.some(({ kind }) => why.some((one) => one === kind))),
  )
}

function plain(text: string): string {
  return text.trim().normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
