import { patientZ, TODAY } from './base-patient.ts'
import type { Facts } from './facts.ts'

export type Path = readonly (string | number)[]

/** Patient Z with something else at one place; `undefined` takes the member away. */
export function zWith(path: Path, value: unknown): Facts {
  // Not structuredClone: it keeps one object where two places shared it.
  const facts: Facts = JSON.parse(
    JSON.stringify(patientZ({ outcomes: [{ measure: 'psfs', total: 4, on: TODAY }] })),
  )
  const [last = '', ...before] = path.toReversed()
  const parent = before
    .toReversed()
    .reduce<unknown>((at, key) => Reflect.get(Object(at), key), facts)
  if (value === undefined) Reflect.deleteProperty(Object(parent), last)
  else Reflect.set(Object(parent), last, value)
  return facts
}
