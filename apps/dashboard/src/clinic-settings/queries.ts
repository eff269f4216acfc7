import {
  clinicSettingsSchema,
  type UpdateClinicSettings,
} from '@restride/contracts/clinic-settings'
import { queryOptions } from '@tanstack/react-query'
import { http, patch } from '../http.ts'

export const clinicSettings = queryOptions({
  queryKey: ['clinic-settings'],
  queryFn: () => http(clinicSettingsSchema, '/clinic-settings'),
})

export const updateClinicSettings = (input: UpdateClinicSettings, version: number) =>
  http(clinicSettingsSchema, '/clinic-settings', patch(input, `"${version}"`))
