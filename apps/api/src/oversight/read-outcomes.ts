import type { OutcomesReport } from '@restride/contracts/oversight'
import { daysBetween } from '@restride/rules/plain-date'
import { recordEvent } from '../audit/record-event.ts'
import { dayIn } from '../calendar.ts'
import { limitedToCareTeamOf } from '../patients/care-team.ts'
import type { Work } from '../work.ts'
import { halfBy } from './half-by.ts'
import { withholder } from './withhold.ts'

const QUIET_DAYS = 28
const STAGES = ['none', 'walking', '1_5', '6_10', '11_15'] as const
type Stage = (typeof STAGES)[number]

type CourseRow = {
  bornOn: string
  isOpen: boolean
  clearedOn: string | null
  lastContactOn: string
  /** The level released last, if any was. */
  level: string | null
  assessmentsWithTotal: number
}

/** The same with instants: which day of the clinic one falls on is asked of one calendar only, ours. */
type StoredRow = Omit<CourseRow, 'clearedOn' | 'lastContactOn'> & {
  clearedAt: Date | null
  openedAt: Date
  lastVisitAt: Date | null
  lastWrittenOn: string | null
}

/** What became of everybody who came, whether she stayed or not; each number with of how many it is known. */
export async function readOutcomes(work: Work): Promise<OutcomesReport> {
  const userId = limitedToCareTeamOf(work)
  const rows = (await courses(work, userId)).map((row) => toRow(row, work.actor.timeZone))
  await recordEvent(work, {
    action: 'read',
    resource: 'outcomes_report',
    resourceId: null,
    patientId: null,
  })
  const withhold = withholder(userId !== null)
  const count = (is: (row: CourseRow) => boolean) => rows.filter(is).length
  const share = (is: (row: CourseRow) => boolean) => withhold.share(count(is), rows.length)
  const cleared = share(({ clearedOn }) => clearedOn !== null)
  const open = count(({ isOpen }) => isOpen)
  const stages = STAGES.map((stage) => ({
    stage,
    count: withhold.count(count(({ level }) => stageOf(level) === stage)),
  }))
  const isOneWithheld = stages.filter((one) => one.count === null).length === 1
  const whole = withhold.count(rows.length)
  return {
    scope: userId === null ? 'clinic' : 'care_team',
    asOf: work.today,
    // With the whole, a single count left out could be worked out.
    episodes: isOneWithheld ? null : whole,
    cleared: { count: cleared, of: isOneWithheld ? null : whole },
    halfClearedByWeek: cleared === null ? null : halfBy(rows.map(toCourse)),
    stageAtLastContact: stages,
    quiet: {
      count: withhold.share(
        count((row) => row.isOpen && isQuiet(row, work.today)),
        open,
      ),
      of: share(({ isOpen }) => isOpen),
    },
    measuredTwice: {
      count: share(({ assessmentsWithTotal }) => assessmentsWithTotal >= 2),
      of: isOneWithheld ? null : whole,
    },
  }
}

function toRow(stored: StoredRow, timeZone: string): CourseRow {
  const { clearedAt, lastVisitAt, lastWrittenOn, openedAt, ...row } = stored
  const dayOf = (instant: Date | null) => instant && dayIn(timeZone, instant)
  return {
    ...row,
    clearedOn: dayOf(clearedAt),
    lastContactOn: [dayOf(lastVisitAt), lastWrittenOn].reduce<string>(
      (latest, day) => (day !== null && day > latest ? day : latest),
      dayIn(timeZone, openedAt),
    ),
  }
}

function toCourse({ bornOn, clearedOn, lastContactOn }: CourseRow) {
  const until = clearedOn ?? lastContactOn
  return {
    weeks: Math.max(0, Math.floor(daysBetween(bornOn, until) / 7)),
    isEvent: clearedOn !== null,
  }
}

function isQuiet({ lastContactOn }: CourseRow, today: string): boolean {
  return daysBetween(lastContactOn, today) > QUIET_DAYS
}

function stageOf(level: string | null): Stage {
  if (level === null) return 'none'
  if (level.startsWith('W')) return 'walking'
  const number = Number(level)
  if (number <= 5) return '1_5'
  return number <= 10 ? '6_10' : '11_15'
}

/** A contact is an assessment, a log, a check-in, or a visit she came to. */
function courses({ now, tx }: Work, userId: string | null): Promise<StoredRow[]> {
  return tx.$queryRaw<StoredRow[]>`
    select b.born_on::text as "bornOn", e.status not in ('graduated', 'discharged') as "isOpen",
      e.created_at as "openedAt",
      (select min(c.decided_at) from clearances c
        where c.episode_id = e.id and c.voided_at is null and c.told_at <= ${now}
          and c.decision in ('cleared', 'cleared_with_conditions')) as "clearedAt",
      greatest(
        (select max(a.assessed_on) from assessments a where a.episode_id = e.id and a.signed_at is not null),
        (select max(s.done_on) from session_logs s where s.episode_id = e.id),
        (select max(k.on_day) from check_ins k where k.episode_id = e.id)
      )::text as "lastWrittenOn",
      (select max(v.starts_at) from appointments v join follow_ups f on f.id = v.follow_up_id
        where f.episode_id = e.id and v.status = 'done') as "lastVisitAt",
      (select r.level from plan_releases r join plans p on p.id = r.plan_id
        where p.episode_id = e.id order by r.released_at desc limit 1) as level,
      (select count(*)::int from assessments a
        where a.episode_id = e.id and a.status = 'signed'
          and exists (select from jsonb_each(coalesce(nullif(a.findings -> 'outcomes', 'null'), '{}')) o
            where o.value <> 'null')
      ) as "assessmentsWithTotal"
    from episodes e join births b on b.episode_id = e.id
    where ${userId}::uuid is null or exists (
      select from care_team_members m where m.patient_id = e.patient_id and m.user_id = ${userId}::uuid)`
}
