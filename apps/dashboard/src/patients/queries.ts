import {
  type CreatePatient,
  locationPageSchema,
  patientPageSchema,
  patientSchema,
  staffPageSchema,
  timelineSchema,
} from '@restride/contracts/people'
import { queryOptions } from '@tanstack/react-query'
import { everyPage } from '../every-page.ts'
import { http, post } from '../http.ts'

/** Everyone in her care; with a name, who matches it. Names are sent in the body, never in an address. */
export const patientsByName = (name: string) =>
  queryOptions({
    queryKey: ['patients', 'named', name],
    queryFn: () =>
      name === ''
        ? everyPage(patientPageSchema, '/patients')
        : http(patientPageSchema, '/patients/search', post({ name })),
    placeholderData: (before) => before,
  })

export const patientById = (patientId: string) =>
  queryOptions({
    queryKey: ['patients', patientId],
    queryFn: () => http(patientSchema, `/patients/${patientId}`),
  })

export const timelineOf = (patientId: string) =>
  queryOptions({
    queryKey: ['patients', patientId, 'timeline'],
    queryFn: () => everyPage(timelineSchema, `/patients/${patientId}/timeline`),
  })

export const staff = queryOptions({
  queryKey: ['staff'],
  queryFn: () => http(staffPageSchema, '/staff'),
  staleTime: 600_000,
})

export const locations = queryOptions({
  queryKey: ['locations'],
  queryFn: () => http(locationPageSchema, '/locations'),
  staleTime: 600_000,
})

export function registerPatient(input: CreatePatient, idempotencyKey: string) {
  return http(patientSchema, '/patients', post(input, idempotencyKey))
}
