import {
  appointmentPageSchema,
  appointmentSchema,
  slotPageSchema,
  type Appointment,
  type BookAppointment,
  type UpdateAppointment,
} from '@restride/contracts/appointments'
import { addDays } from '@restride/rules/plain-date'
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { http, patch, post } from '../http.ts'

type AppointmentFilter = { physioId?: string | undefined; locationId?: string | undefined }

export const appointmentsBetween = (from: string, to: string, filter: AppointmentFilter) =>
  queryOptions({
    queryKey: ['appointments', from, to, filter.physioId ?? 'all', filter.locationId ?? 'all'],
    queryFn: () => {
      const search = new URLSearchParams({ from, to, limit: '200' })
      if (filter.physioId !== undefined) search.set('physioId', filter.physioId)
      if (filter.locationId !== undefined) search.set('locationId', filter.locationId)
      return http(appointmentPageSchema, `/appointments?${search}`)
    },
    refetchInterval: 60_000,
  })

export const appointmentById = (id: string) =>
  queryOptions({
    queryKey: ['appointments', id],
    queryFn: () => http(appointmentSchema, `/appointments/${id}`),
  })

export type TimeSearch = {
  physioId: string
  locationId: string
  patientId: string
  durationMinutes: number
  from: string
  to: string
}

const LATER_DAYS = 28
const LAST_LATER = 3

type Reach = { from: string; to: string; cursor: string | null; later: number }

/** Free times in the window, then past it: each page goes on where the one before ended. */
export const freeTimes = (search: TimeSearch) =>
  infiniteQueryOptions({
    queryKey: ['availability', search],
    initialPageParam: { from: search.from, to: search.to, cursor: null, later: 0 } as Reach,
    queryFn: ({ pageParam }) => {
      const { physioId, locationId, patientId, durationMinutes } = search
      const query = new URLSearchParams({
        from: pageParam.from,
        to: pageParam.to,
        durationMinutes: String(durationMinutes),
        physioId,
        locationId,
        patientId,
        limit: '100',
      })
      if (pageParam.cursor !== null) query.set('cursor', pageParam.cursor)
      return http(slotPageSchema, `/availability?${query}`)
    },
    getNextPageParam: (page, _pages, reach): Reach | undefined => {
      if (page.nextCursor !== null) return { ...reach, cursor: page.nextCursor }
      if (reach.later === LAST_LATER) return undefined
      const from = addDays(reach.to, 1)
      return { from, to: addDays(reach.to, LATER_DAYS), cursor: null, later: reach.later + 1 }
    },
    staleTime: 5000,
  })

export function useBookAppointment() {
  const forgetTimes = useForgetTimes()
  return useMutation({
    mutationFn: ({ body, key }: { body: BookAppointment; key: string }) =>
      http(appointmentSchema, '/appointments', post(body, key)),
    onSettled: forgetTimes,
  })
}

export function useUpdateAppointment() {
  const forgetTimes = useForgetTimes()
  return useMutation({
    mutationFn: ({
      appointment,
      change,
    }: {
      appointment: Pick<Appointment, 'id' | 'version'>
      change: UpdateAppointment
    }) =>
      http(
        appointmentSchema,
        `/appointments/${appointment.id}`,
        patch(change, `"${appointment.version}"`),
      ),
    onSettled: forgetTimes,
  })
}

function useForgetTimes() {
  const queryClient = useQueryClient()
  return async () => {
    await Promise.all(
      ['appointments', 'availability', 'follow-ups'].map((name) =>
        queryClient.invalidateQueries({ queryKey: [name] }),
      ),
    )
  }
}
