import { line } from '@restride/contracts/primitives'
import {
  checkInSchema,
  logSessionSchema,
  symptomReportSchema,
} from '@restride/contracts/session-logs'
import type { Lang } from '@restride/rules/criterion'
import { respondToCheckIn, respondToSession } from '@restride/rules/responses/session-response'
import { RULESET_V1 } from '@restride/rules/ruleset'
import type { Settings } from '@restride/rules/settings'
import { z } from 'zod'
import { inLanguage } from './in-language.ts'
import { isObject, parsed } from './problems.ts'
import { settingsOf } from './settings-option.ts'
import type { ShadowOptions } from './shadow-command.ts'

/** As she logs it; what the rules do not ask about may be left out. */
const loggedSessionSchema = logSessionSchema
  .partial({ planned: true, walkMinutes: true, note: true })
  .extend({
    id: line(200).default('session'),
    nextMorning: z.array(symptomReportSchema).max(20).nullable().default(null),
  })
const sessionInputSchema = z.strictObject({
  session: loggedSessionSchema,
  recent: z.array(loggedSessionSchema).max(1000).default([]),
})
const checkInInputSchema = z.strictObject({
  checkIn: checkInSchema.partial({ id: true, sessionLogId: true, note: true }).extend({
    measures: z
      .strictObject({ psfs: z.number().nullable(), iciq: z.number().nullable() })
      .optional(),
  }),
})

export const sessionResponseSchema = z.union([sessionInputSchema, checkInInputSchema])

export function sessionResponse(raw: unknown, lang: Lang, options: ShadowOptions): object {
  const settings = settingsOf(options)
  const response =
    isObject(raw) && 'checkIn' in raw ? ofCheckIn(raw, settings) : ofSession(raw, settings)
  const { zone, planEffect, flag, emergency } = response
  return {
    ruleset: RULESET_V1.version,
    zone,
    planEffect,
    flag,
    emergency,
    heading: response.heading[lang],
    whatToDoNow: response.whatToDoNow.map((text) => text[lang]),
    ...inLanguage(response, lang),
  }
}

function ofCheckIn(raw: unknown, settings: Settings) {
  return respondToCheckIn(parsed(checkInInputSchema, raw).checkIn, settings)
}

function ofSession(raw: unknown, settings: Settings) {
  const { session, recent } = parsed(sessionInputSchema, raw)
  const oldestFirst = recent.toSorted((a, b) => a.doneOn.localeCompare(b.doneOn))
  return respondToSession(session, oldestFirst, settings)
}
