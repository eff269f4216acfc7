import type { MyToday } from '@restride/contracts/my'
import { recordEvent } from '../audit/record-event.ts'
import { currentSettings } from '../rule-settings/current-settings.ts'
import type { Work } from '../work.ts'
import { askNextMorning } from './ask-next-morning.ts'
import { type Course, myCourse } from './my-course.ts'
import { findMyEpisode } from './my-episode.ts'
import { nextAppointment } from './next-appointment.ts'
import { pausedToday } from './paused-today.ts'
import { physioWords } from './physio-words.ts'
import { plannedToday } from './planned-today.ts'
import { WHAT_TO_DO_NOW } from './what-to-do-now.ts'

/** Today's one thing. What the rules computed about her is not in here: only what her physiotherapist released. */
export async function readToday(work: Work): Promise<MyToday> {
  const episodeId = await findMyEpisode(work)
  const course = await myCourse(work, episodeId)
  await recordEvent(work, {
    action: 'read',
    resource: 'my_today',
    resourceId: null,
    patientId: work.actor.patientId,
  })
  return {
    date: work.today,
    today: await stateOfToday(work, course),
    ...(await physioWords(work, episodeId)),
    askNextMorning: episodeId === null ? [] : await askNextMorning(work, episodeId),
    nextAppointment: await nextAppointment(work),
    releasedOn: lastRelease(course),
    painSettings: await painSettings(work),
  }
}

async function painSettings(work: Work): Promise<MyToday['painSettings']> {
  const { painAmberFrom, painRedFrom } = (await currentSettings(work)).settings
  return { painAmberFrom, painRedFrom }
}

async function stateOfToday(work: Work, course: Course): Promise<MyToday['today']> {
  switch (course.state) {
    case 'finished':
      return { state: 'finished' }
    case 'awaiting_clearance':
      return { state: 'waiting', for: 'assessment', whatToDoNow: WHAT_TO_DO_NOW }
    case 'awaiting_plan':
      return { state: 'waiting', for: 'plan', whatToDoNow: WHAT_TO_DO_NOW }
    case 'paused':
      return pausedToday(work, course)
    case 'planned':
      return plannedToday(course.plan, work.today)
  }
}

function lastRelease(course: Course): string | null {
  if (course.state !== 'planned') return null
  return [...course.plan.releasedOn.values()].toSorted().at(-1) ?? null
}
