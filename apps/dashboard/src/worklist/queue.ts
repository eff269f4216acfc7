import type { WorklistRow } from '@restride/contracts/worklist'
import { useQuery } from '@tanstack/react-query'
import { worklist } from './queries.ts'
import type { Whose } from './search.ts'

type Place = { patientId: string; name: string }

/** In the order in which she saw them when she opened one; a decision takes people out of the list, not out of this. */
let queue: { whose: Whose; places: readonly Place[] } = { whose: 'team', places: [] }

export function rememberQueue(whose: Whose, rows: readonly WorklistRow[]): void {
  queue = { whose, places: rows.map(placeOf) }
}

/** Who stands before and after this patient among those who are still to be reviewed. */
export function useNeighbours(patientId: string): { before: Place | null; next: Place | null } {
  const { data } = useQuery(worklist('review', queue.whose))
  const rows = data?.items ?? []
  const waiting = new Set(rows.map(({ patient }) => patient.id))
  const isThere = (place: Place) => place.patientId !== patientId && waiting.has(place.patientId)
  const known = queue.places.some((place) => place.patientId === patientId)
  const places = known ? queue.places : rows.map(placeOf)
  const at = places.findIndex((place) => place.patientId === patientId)
  return {
    before: places.slice(0, Math.max(at, 0)).findLast(isThere) ?? null,
    // After the last one it goes on with whoever has come to the top meanwhile.
    next: places.slice(at + 1).find(isThere) ?? rows.map(placeOf).find(isThere) ?? null,
  }
}

function placeOf({ patient }: WorklistRow): Place {
  return { patientId: patient.id, name: patient.name }
}
