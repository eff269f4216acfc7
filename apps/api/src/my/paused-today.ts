import type { MyToday } from '@restride/contracts/my'
import { type SessionAdvice, sessionAdviceSchema } from '@restride/contracts/session-logs'
import { plainDate } from '../calendar.ts'
import type { Work } from '../work.ts'
import { PAUSED_BY_PHYSIO, WHAT_TO_DO_NOW } from './what-to-do-now.ts'

/** Why running is paused, in the words she was told when she reported it, and what goes on. */
export async function pausedToday(
  { tx }: Work,
  { flagId, since }: { since: Date; flagId: string | null },
): Promise<MyToday['today']> {
  const flag =
    flagId === null
      ? null
      : await tx.flag.findFirst({
          where: { id: flagId },
          select: { dueOn: true, resolvedAt: true, sessionLogId: true, checkInId: true },
        })
  const advice = flag === null ? null : await adviceOf(tx, flag)
  const { heading, text } = advice ?? PAUSED_BY_PHYSIO
  const isOpen = flag !== null && flag.resolvedAt === null
  return {
    state: 'paused',
    since: since.toISOString(),
    heading,
    text,
    whatToDoNow: advice?.whatToDoNow ?? WHAT_TO_DO_NOW,
    lookedAtBy: isOpen ? plainDate(flag.dueOn) : null,
  }
}

async function adviceOf(
  tx: Work['tx'],
  cause: { sessionLogId: string | null; checkInId: string | null },
): Promise<SessionAdvice | null> {
  const select = { advice: true }
  const { checkInId, sessionLogId } = cause
  const found =
    checkInId !== null
      ? await tx.checkIn.findFirst({ where: { id: checkInId }, select })
      : sessionLogId !== null
        ? await tx.sessionLog.findFirst({ where: { id: sessionLogId }, select })
        : null
  if (found === null) return null
  const advice = sessionAdviceSchema.parse(found.advice)
  return advice.runningPaused ? advice : null
}
