import type { ChartEpisode } from '@restride/contracts/export'
import { letsRun } from '@restride/rules/decision'
import { plainDate } from '../calendar.ts'
import { beforeDecisionSchema } from '../clearances/before-decision.ts'
import { untoldDecision } from '../clearances/grace.ts'
import type { Work } from '../work.ts'

/** A course of care for the patient herself: without a decision that can still be taken back (ADR 0022). */
export async function asSheKnows(work: Work, chart: ChartEpisode): Promise<ChartEpisode> {
  const untold = await untoldDecision(work, chart.episode.id)
  if (untold === null) return chart
  const before = beforeDecisionSchema.parse(untold.before)
  const { episode } = chart
  const clearances = chart.clearances
    .filter(({ id }) => id !== untold.id)
    .map((one) => (one.supersededById === untold.id ? { ...one, supersededById: null } : one))
  return {
    ...chart,
    episode: {
      ...episode,
      // A stop counts at once and she is shown it; only its words wait.
      ...(letsRun(untold.decision) && {
        status: before.status,
        runningPause:
          before.runningPausedAt === null || before.pauseCause === null
            ? null
            : {
                since: before.runningPausedAt,
                cause: before.pauseCause,
                flagId: before.pauseFlagId,
              },
      }),
      reviewOn: before.reviewOn === null ? null : plainDate(new Date(before.reviewOn)),
      clearanceId: clearances.find((one) => one.supersededById === null && !one.voided)?.id ?? null,
    },
    clearances,
    plans: chart.plans.filter(({ clearanceId }) => clearanceId !== untold.id),
    flags: chart.flags.map((flag) =>
      before.flagIds.includes(flag.id)
        ? { ...flag, status: 'open' as const, resolution: null, resolvedAt: null, resolvedBy: null }
        : flag,
    ),
  }
}
