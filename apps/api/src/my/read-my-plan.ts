import type { MyPlan } from '@restride/contracts/my'
import type { PlanWeek } from '@restride/contracts/plans'
import { addDays } from '@restride/rules/plain-date'
import { recordEvent } from '../audit/record-event.ts'
import type { Work } from '../work.ts'
import { myCourse, type MyPlanned } from './my-course.ts'
import { findMyEpisode } from './my-episode.ts'
import { releasedWeeks, sessionsOf } from './my-sessions.ts'

/** Her plan as far as it is released. */
export async function readMyPlan(work: Work): Promise<MyPlan> {
  const course = await myCourse(work, await findMyEpisode(work))
  const plan = course.state === 'planned' ? course.plan : null
  await recordEvent(work, {
    action: 'read',
    resource: 'my_plan',
    resourceId: plan?.id ?? null,
    patientId: work.actor.patientId,
  })
  return course.state === 'planned' ? activePlan(course.plan, work.today) : { status: course.state }
}

function activePlan(plan: MyPlanned, today: string): MyPlan {
  const released = releasedWeeks(plan)
  const begun = released.filter(({ startsOn }) => startsOn <= today).at(-1) ?? released[0]
  if (begun === undefined) return { status: 'awaiting_release' }
  return {
    status: 'active',
    level: begun.level,
    weeks: released.map((week) => toWeek(week, plan)),
    totalWeeks: plan.weeks.length,
    revision: plan.revision,
    acknowledgedAt: plan.acknowledgedAt?.toISOString() ?? null,
  }
}

function toWeek(week: PlanWeek, plan: MyPlanned) {
  const { number, startsOn } = week
  const lastDay = addDays(startsOn, 6)
  const sessions = sessionsOf(week, plan)
  const done = plan.logs.filter(
    ({ doneOn, isDone }) => isDone && doneOn >= startsOn && doneOn <= lastDay,
  )
  return {
    number,
    startsOn,
    sessions,
    runMinutesPlanned: sum(sessions.map(({ repeats, runSeconds }) => (repeats * runSeconds) / 60)),
    runMinutesDone: sum(done.map(({ runMinutes }) => runMinutes)),
  }
}

function sum(minutes: readonly number[]): number {
  return minutes.reduce((total, one) => total + one, 0)
}
