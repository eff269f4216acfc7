import {
  type ReviewGrant,
  reviewedGrantPageSchema,
  reviewedGrantSchema,
} from '@restride/contracts/break-glass'
import { careTeamSchema, type ChangeCareTeam } from '@restride/contracts/care-team'
import {
  consentEventSchema,
  consentsSchema,
  type RecordConsent,
} from '@restride/contracts/consents'
import {
  type AnswerCorrection,
  correctionPageSchema,
  listedCorrectionPageSchema,
  listedCorrectionSchema,
} from '@restride/contracts/corrections'
import {
  type CreateDisclosure,
  disclosurePageSchema,
  disclosureSchema,
} from '@restride/contracts/disclosures'
import type { ExportRecord } from '@restride/contracts/export'
import { retentionCandidatePageSchema } from '@restride/contracts/retention'
import { queryOptions } from '@tanstack/react-query'
import { http, httpFile, patch, post } from '../http.ts'

export const careTeamOf = (patientId: string) =>
  queryOptions({
    queryKey: ['patients', patientId, 'care-team'],
    queryFn: () => http(careTeamSchema, `/patients/${patientId}/care-team`),
  })

export const disclosuresOf = (patientId: string) =>
  queryOptions({
    queryKey: ['patients', patientId, 'disclosures'],
    queryFn: () => http(disclosurePageSchema, `/patients/${patientId}/disclosures?limit=200`),
  })

export const correctionsOf = (patientId: string) =>
  queryOptions({
    queryKey: ['patients', patientId, 'corrections'],
    queryFn: () =>
      http(correctionPageSchema, `/patients/${patientId}/correction-requests?limit=200`),
  })

export const consentsOf = (patientId: string) =>
  queryOptions({
    queryKey: ['patients', patientId, 'consents'],
    queryFn: () => http(consentsSchema, `/patients/${patientId}/consents`),
  })

export const openCorrections = queryOptions({
  queryKey: ['reviews', 'corrections'],
  queryFn: () => http(listedCorrectionPageSchema, '/correction-requests?limit=200'),
})

export const unreviewedGrants = queryOptions({
  queryKey: ['reviews', 'grants'],
  queryFn: () => http(reviewedGrantPageSchema, '/break-glass-grants?limit=200'),
})

export const retentionCandidates = queryOptions({
  queryKey: ['reviews', 'retention'],
  queryFn: () => http(retentionCandidatePageSchema, '/reports/retention/candidates?limit=200'),
})

export function changeCareTeam(patientId: string, input: ChangeCareTeam) {
  return http(careTeamSchema, `/patients/${patientId}/care-team`, post(input))
}

export function noteDisclosure(patientId: string, input: CreateDisclosure) {
  return http(disclosureSchema, `/patients/${patientId}/disclosures`, post(input))
}

export function answerCorrection(correctionId: string, version: number, input: AnswerCorrection) {
  const path = `/correction-requests/${correctionId}`
  return http(listedCorrectionSchema, path, patch(input, `"${version}"`))
}

export function recordConsent(patientId: string, input: RecordConsent) {
  return http(consentEventSchema, `/patients/${patientId}/consents`, post(input))
}

export function reviewGrant(grantId: string, version: number, input: ReviewGrant) {
  return http(reviewedGrantSchema, `/break-glass-grants/${grantId}`, patch(input, `"${version}"`))
}

export function exportRecord(patientId: string, input: ExportRecord) {
  return httpFile(`/patients/${patientId}/export`, post(input))
}
