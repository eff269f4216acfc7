import type { MyBreakGlass } from '@restride/contracts/break-glass'
import type { Consent, DecideConsent } from '@restride/contracts/consents'
import type { Correction, RequestCorrection } from '@restride/contracts/corrections'
import type { Disclosure } from '@restride/contracts/disclosures'
import type { MyLetter } from '@restride/contracts/letters'
import type { ExportFormat } from '@restride/contracts/export'
import { queryOptions } from '@tanstack/react-query'
import { array, boolean, enum as oneOf, nullable, number, object, string } from 'zod/mini'
import { http, httpFile, nothing, patch, post, type Schema } from '../http.ts'

// zod/mini twins of what is read here of the contracts: a patient's page carries no whole zod.
export type Opened = Pick<
  MyBreakGlass,
  'id' | 'who' | 'reasonCode' | 'reason' | 'grantedAt' | 'expiresAt'
>
const openedSchema = object({
  items: array(
    object({
      id: string(),
      who: string(),
      reasonCode: oneOf([
        'emergency',
        'covering_colleague',
        'patient_asked',
        'safety_concern',
        'other',
      ]),
      reason: string(),
      grantedAt: string(),
      expiresAt: string(),
    }),
  ),
}) satisfies Schema<{ items: Opened[] }>

export type MyConsent = Pick<Consent, 'kind' | 'state' | 'isOlderText' | 'current'>
const consentsSchema = object({
  items: array(
    object({
      kind: oneOf(['treatment', 'email', 'text_message', 'statistics']),
      state: oneOf(['not_asked', 'given', 'withdrawn']),
      isOlderText: boolean(),
      current: object({ version: string(), text: object({ en: string(), fr: string() }) }),
    }),
  ),
}) satisfies Schema<{ items: MyConsent[] }>

export type MyCorrection = Pick<
  Correction,
  'id' | 'about' | 'request' | 'dueOn' | 'status' | 'version'
> & { answer: { text: string } | null; statement: { text: string } | null }
const correctionSchema = object({
  id: string(),
  about: oneOf(['details', 'assessment', 'plan', 'other']),
  request: string(),
  dueOn: string(),
  status: oneOf(['open', 'accepted', 'refused']),
  answer: nullable(object({ text: string() })),
  statement: nullable(object({ text: string() })),
  version: number(),
}) satisfies Schema<MyCorrection>

type MyDisclosure = Pick<Disclosure, 'id' | 'disclosedOn' | 'recipient' | 'purpose' | 'description'>
const disclosuresSchema = object({
  items: array(
    object({
      id: string(),
      disclosedOn: string(),
      recipient: string(),
      purpose: string(),
      description: string(),
    }),
  ),
}) satisfies Schema<{ items: MyDisclosure[] }>

type Filed = Pick<MyLetter, 'id' | 'kind' | 'recipient' | 'filedOn'>
const lettersSchema = object({
  items: array(
    object({
      id: string(),
      kind: oneOf(['clearance_letter', 'run_passport']),
      recipient: string(),
      filedOn: string(),
    }),
  ),
}) satisfies Schema<{ items: Filed[] }>

export const myOpened = queryOptions({
  queryKey: ['me', 'opened'],
  queryFn: () => http(openedSchema, '/me/break-glass-grants'),
})

export const myConsents = queryOptions({
  queryKey: ['me', 'consents'],
  queryFn: () => http(consentsSchema, '/me/consents'),
})

export const myCorrections = queryOptions({
  queryKey: ['me', 'corrections'],
  queryFn: () =>
    http(object({ items: array(correctionSchema) }), '/me/correction-requests?limit=200'),
})

export const myDisclosures = queryOptions({
  queryKey: ['me', 'disclosures'],
  queryFn: () => http(disclosuresSchema, '/me/disclosures?limit=200'),
})

export const myLetters = queryOptions({
  queryKey: ['me', 'letters'],
  queryFn: () => http(lettersSchema, '/me/letters?limit=200'),
})

export function takeMyLetter(letterId: string) {
  return httpFile(`/me/letters/${letterId}/letter.pdf`)
}

export function decideConsent(input: DecideConsent) {
  return http(nothing, '/me/consents', post(input))
}

export function requestCorrection(input: RequestCorrection) {
  return http(correctionSchema, '/me/correction-requests', post(input))
}

export function stateDisagreement({ id, version }: MyCorrection, statement: string) {
  return http(nothing, `/me/correction-requests/${id}`, patch({ statement }, `"${version}"`))
}

export function exportMine(format: ExportFormat) {
  return httpFile(`/me/export?format=${format}`)
}
