import type { CheckIn, SessionAdvice } from '@restride/contracts/session-logs'
import type { LoggedSession } from '@restride/rules/responses/session'
import type { FlagKind, FlagSeverity } from '../generated/prisma/enums.ts'
import { addDays } from '@restride/rules/plain-date'
import type { Work } from '../work.ts'

export type Response = {
  advice: SessionAdvice
  planEffect: 'continue' | 'pause' | 'suspend'
  flag: { kind: FlagKind; severity: FlagSeverity; dueInDays: number } | null
}

// TEMPORARY stand-in until the rules land
export function respondToLog(
  work: Work,
  session: LoggedSession,
  _recent: readonly LoggedSession[],
): Response {
  const all = [...(session.symptoms ?? []), ...(session.nextMorning ?? [])].map((s) => s.symptom)
  const pelvic = all.some((s) => ['urinary_leak', 'heaviness', 'dragging', 'bulge'].includes(s))
  return {
    advice: {
      zone: pelvic ? 'pelvic' : 'green',
      runningPaused: pelvic,
      emergency: false,
      heading: { en: 'Thank you for telling us', fr: 'Merci de nous le dire' },
      text: { en: 'Please walk, not run, until we call.', fr: 'Marchez, sans courir.' },
      whatToDoNow: [{ en: 'Walk.', fr: 'Marchez.' }],
      lookedAtBy: pelvic ? addDays(work.today, 3) : null,
    },
    planEffect: pelvic ? 'pause' : 'continue',
    flag: pelvic ? { kind: 'pelvic_symptom', severity: 'soon', dueInDays: 3 } : null,
  }
}

export function respondToReport(work: Work, { redFlags }: CheckIn): Response {
  const isEmergency = redFlags.includes('RF-CHEST')
  const isRefer = redFlags.length > 0
  return {
    advice: {
      zone: isRefer ? 'refer' : 'none',
      runningPaused: isRefer,
      emergency: isEmergency,
      heading: { en: 'Get help now', fr: 'Demandez de l’aide' },
      text: { en: 'Call 911.', fr: 'Appelez le 911.' },
      whatToDoNow: [],
      lookedAtBy: isRefer ? work.today : null,
    },
    planEffect: isRefer ? 'suspend' : 'continue',
    flag: isRefer
      ? { kind: 'red_flag', severity: isEmergency ? 'emergency' : 'same_day', dueInDays: 0 }
      : null,
  }
}
