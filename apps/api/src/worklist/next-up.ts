import type { WorklistPage } from '@restride/contracts/worklist'
import { dayIn } from '../calendar.ts'
import type { Work } from '../work.ts'
import type { Sorted } from './sort-episode.ts'

type NextUp = NonNullable<WorklistPage['nextUp']>

const LATEST = '9999'

/** `null` while somebody is to be reviewed, or when nothing has a day. */
export function nextUp(work: Work, sorted: readonly Sorted[]): WorklistPage['nextUp'] {
  if (sorted.some(({ list }) => list === 'review')) return null
  const [first] = sorted.flatMap((one) => days(work, one)).toSorted(byDay)
  return first ?? null
}

function days({ actor, today }: Work, { list, row }: Sorted): NextUp[] {
  const { id, name } = row.patient
  const patient = { id, name }
  const dueOn = row.reasons[0]?.dueOn ?? null
  const visit: NextUp[] =
    row.visitAt === null
      ? []
      : [
          {
            patient,
            on: dayIn(actor.timeZone, new Date(row.visitAt)),
            at: row.visitAt,
            why: 'visit',
          },
        ]
  const back: NextUp[] =
    row.snoozed === null ? [] : [{ patient, on: row.snoozed.until, at: null, why: 'back' }]
  const due: NextUp[] =
    list !== 'waiting' || dueOn === null || dueOn < today
      ? []
      : [{ patient, on: dueOn, at: null, why: 'due' }]
  return [...visit, ...back, ...due]
}

/** Of one day the visits first, by the clock. */
function byDay(one: NextUp, other: NextUp): number {
  return one.on.localeCompare(other.on) || (one.at ?? LATEST).localeCompare(other.at ?? LATEST)
}
