import type { OverridesReport } from '@restride/contracts/oversight'
import { addMonths } from '@restride/rules/plain-date'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { recordEvent } from '../audit/record-event.ts'
import { instantAt } from '../calendar.ts'
import { limitedToCareTeamOf } from '../patients/care-team.ts'
import type { Work } from '../work.ts'
import { withholder } from './withhold.ts'

const MONTHS = 12

type Decided = { month: string; decisions: number; overrides: number }
type Overridden = { month: string; id: string; count: number }

/** How often somebody was let run in spite of which criterion: a rule that is overridden often may be wrong. */
export async function readOverrides(work: Work): Promise<OverridesReport> {
  const userId = limitedToCareTeamOf(work)
  const months = lastMonths(work.today)
  const bounds = boundsOf(months, work.actor.timeZone)
  const decided = await decidedByMonth(work, userId, bounds)
  const overridden = await overriddenByMonth(work, userId, bounds)
  await recordEvent(work, {
    action: 'read',
    resource: 'overrides_report',
    resourceId: null,
    patientId: null,
  })
  const withhold = withholder(userId !== null)
  return {
    scope: userId === null ? 'clinic' : 'care_team',
    months: months.map((month) => {
      const found = decided.find((one) => one.month === month)
      const { decisions, overrides } = found ?? { decisions: 0, overrides: 0 }
      return {
        month,
        decisions: withhold.count(decisions),
        overrides: withhold.share(overrides, decisions),
      }
    }),
    criteria: byCriterion(overridden, months).map(({ counts, id, total }) => {
      const cells = counts.map(withhold.count)
      return {
        id,
        title: RULESET_V1.criteria.find((criterion) => criterion.id === id)?.title ?? null,
        counts: cells,
        // With the whole, a single count left out could be worked out.
        total: cells.includes(null) ? null : total,
      }
    }),
  }
}

function byCriterion(rows: readonly Overridden[], months: readonly string[]) {
  const ids = [...new Set(rows.map(({ id }) => id))]
  return ids
    .map((id) => {
      const counts = months.map(
        (month) => rows.find((row) => row.id === id && row.month === month)?.count ?? 0,
      )
      return { id, counts, total: counts.reduce((sum, count) => sum + count, 0) }
    })
    .toSorted((a, b) => b.total - a.total || a.id.localeCompare(b.id))
}

/** `2026-01` to `2026-12`, oldest first. */
function lastMonths(today: string): string[] {
  const newest = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = newest - MONTHS + 1 + index
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

type Bounds = { months: string[]; begins: string[]; ends: string[] }

/** Instants, so that a month of the clinic is the same to PostgreSQL, which may know older time zones. */
function boundsOf(months: readonly string[], timeZone: string): Bounds {
  const beginOf = (month: string) => instantAt(timeZone, `${month}-01`, 0).toISOString()
  return {
    months: [...months],
    begins: months.map(beginOf),
    ends: months.map((month) => beginOf(addMonths(`${month}-01`, 1).slice(0, 7))),
  }
}

function decidedByMonth(
  { tx }: Work,
  userId: string | null,
  { begins, ends, months }: Bounds,
): Promise<Decided[]> {
  return tx.$queryRaw<Decided[]>`
    select m.month, count(*)::int as decisions, (count(*) filter (where c.overrides))::int as overrides
    from unnest(${months}::text[], ${begins}::timestamptz[], ${ends}::timestamptz[]) as m (month, begins_at, ends_at)
      join clearances c on c.decided_at >= m.begins_at and c.decided_at < m.ends_at
    where c.voided_at is null
      and (${userId}::uuid is null or exists (
        select from care_team_members t where t.patient_id = c.patient_id and t.user_id = ${userId}::uuid))
    group by 1`
}

function overriddenByMonth(
  { tx }: Work,
  userId: string | null,
  { begins, ends, months }: Bounds,
): Promise<Overridden[]> {
  return tx.$queryRaw<Overridden[]>`
    select m.month, reason ->> 'criterionId' as id, count(distinct c.id)::int as count
    from unnest(${months}::text[], ${begins}::timestamptz[], ${ends}::timestamptz[]) as m (month, begins_at, ends_at)
      join clearances c on c.decided_at >= m.begins_at and c.decided_at < m.ends_at
      cross join lateral jsonb_array_elements(c.criterion_reasons) as reason
    where c.voided_at is null and c.decision in ('cleared', 'cleared_with_conditions')
      and (${userId}::uuid is null or exists (
        select from care_team_members t where t.patient_id = c.patient_id and t.user_id = ${userId}::uuid))
    group by 1, 2`
}
