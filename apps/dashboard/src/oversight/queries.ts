import { outcomesReportSchema, overridesReportSchema } from '@restride/contracts/oversight'
import {
  type PublishSettings,
  ruleSettingsSchema,
  shadowReportSchema,
} from '@restride/contracts/rule-settings'
import type { Settings } from '@restride/contracts/settings'
import { queryOptions } from '@tanstack/react-query'
import { http, httpWithEtag, post } from '../http.ts'
import { postIfMatch } from '../post-if-match.ts'

export const overridesReport = queryOptions({
  queryKey: ['reports', 'overrides'],
  queryFn: () => http(overridesReportSchema, '/reports/overrides'),
})

export const outcomesReport = queryOptions({
  queryKey: ['reports', 'outcomes'],
  queryFn: () => http(outcomesReportSchema, '/reports/outcomes'),
})

export const ruleSettings = queryOptions({
  queryKey: ['rule-settings'],
  queryFn: () => httpWithEtag(ruleSettingsSchema, '/rule-settings'),
})

/** Whose suggestion would change; nothing is stored. */
export function tryRules(version: string, settings: Settings) {
  return http(
    shadowReportSchema,
    `/rulesets/${encodeURIComponent(version)}/shadow`,
    post({ settings }),
  )
}

export function publishSettings(etag: string, input: PublishSettings) {
  return http(ruleSettingsSchema, '/rule-settings', postIfMatch(etag, input))
}
