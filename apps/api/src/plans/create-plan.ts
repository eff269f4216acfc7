import type { CreatePlan, Plan } from '@restride/contracts/plans'
import { planWeeksSchema } from '@restride/contracts/plans'
import { GOALS } from '@restride/rules/plans/goals'
import { planFromTemplate } from '@restride/rules/plans/template'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { isUniqueViolation } from '../database-problem.ts'
import { episodeOf, type EpisodeRow } from '../patients/episode-of.ts'
import { invalid, ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { addRevision } from './add-revision.ts'
import { firstWeekCapOf } from './first-week-cap-of.ts'
import { noteOnEpisode } from './note-on-episode.ts'
import { isAbove, isLevel, type LevelId } from './plan-levels.ts'
import { planFindings } from './plan-findings.ts'
import { readPlan } from './read-plan.ts'
import { requireClearance, type ValidClearance } from './valid-clearance.ts'

/**
 * Writes a plan from the template towards a goal, up to the level the clearance allows. No level is released with it.
 * @throws ProblemError not_found, not_in_care_team, no_valid_clearance, plan_exists, validation_failed
 */
export async function createPlan(work: Work, episodeId: string, input: CreatePlan): Promise<Plan> {
  const episode = await episodeOf(work, episodeId)
  const clearance = await requireClearance(work, episodeId)
  const startLevel = checkStart(work, input, clearance)
  const { goal, startsOn, sessionsPerWeek } = input
  const ruleWeeks = planFromTemplate({
    goal,
    startsOn,
    startLevel,
    sessionsPerWeek,
    lastLevel: clearance.stage,
    firstWeekCapMinutes: await firstWeekCapOf(work, episodeId),
  })
  const id = await insertPlan(work, episode, clearance.id)
  const weeks = planWeeksSchema.parse(ruleWeeks)
  const findings = await planFindings(work, episodeId, ruleWeeks, null)
  await addRevision(
    work,
    { id, patientId: episode.patientId, revision: 1 },
    {
      weeks,
      findings,
      kept: [],
      changeNote: '',
    },
  )
  await noteOnEpisode(work, episodeId, weeks, findings)
  const { patientId } = episode
  await recordEvent(work, { action: 'create', resource: 'plan', resourceId: id, patientId })
  return readPlan(work, id)
}

function checkStart(work: Work, input: CreatePlan, { stage }: ValidClearance): LevelId {
  const { goal, startLevel, startsOn } = input
  if (!isLevel(startLevel)) throw invalid('/startLevel', 'Unknown level')
  if (isAbove(startLevel, stage)) {
    throw invalid('/startLevel', `The clearance allows up to level ${stage}`)
  }
  if (isAbove(startLevel, GOALS[goal].lastLevel)) {
    throw invalid('/goal', `Is reached at level ${GOALS[goal].lastLevel}, before the start level`)
  }
  if (startsOn < work.today) throw invalid('/startsOn', 'Cannot be in the past')
  return startLevel
}

async function insertPlan(work: Work, episode: EpisodeRow, clearanceId: string): Promise<string> {
  const id = uuidv7()
  try {
    await work.tx.plan.createMany({
      data: {
        id,
        clinicId: work.actor.clinicId,
        patientId: episode.patientId,
        episodeId: episode.id,
        clearanceId,
        createdAt: work.now,
      },
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new ProblemError('plan_exists')
    throw error
  }
  return id
}
