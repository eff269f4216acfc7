import { dateColumn, plainDate } from '../calendar.ts'
import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'

/**
 * A birth moved past what was assessed or reported would leave evidence from before it, which the rules refuse to judge.
 * @throws ProblemError validation_failed naming the first such day
 */
export async function checkBirthPrecedesRecords(
  { tx }: Work,
  episodeId: string,
  bornOn: string,
): Promise<void> {
  const before = { lt: dateColumn(bornOn) }
  const found = [
    (
      await tx.assessment.aggregate({
        where: { episodeId, assessedOn: before },
        _min: { assessedOn: true },
      })
    )._min.assessedOn,
    (
      await tx.sessionLog.aggregate({
        where: { episodeId, doneOn: before },
        _min: { doneOn: true },
      })
    )._min.doneOn,
    (await tx.checkIn.aggregate({ where: { episodeId, on: before }, _min: { on: true } }))._min.on,
    (
      await tx.signResolution.aggregate({
        where: { episodeId, seenOn: before },
        _min: { seenOn: true },
      })
    )._min.seenOn,
  ]
  const [first] = found.flatMap((day) => (day === null ? [] : [plainDate(day)])).toSorted()
  if (first === undefined) return
  throw invalid('/birth/bornOn', `Later than a record of ${first} that belongs to this birth`)
}
