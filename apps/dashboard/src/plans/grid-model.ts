import type { PlanFinding } from '@restride/contracts/plans'
import type { WeekChange } from '@restride/rules/plans/three-week-rise'
import type { Lane } from './new-variables.ts'
import type { Place, Weeks } from './plan-weeks.ts'

/** What the table and the cards of weeks both need. */
export type GridProps = {
  weeks: Weeks
  today: string
  isReadOnly: boolean
  changes: readonly WeekChange[]
  lanes: ReadonlyMap<number, readonly Lane[]>
  /** Findings that a week breaks. */
  broken: readonly PlanFinding[]
  /** Sessions she logged, by week. */
  logged: ReadonlyMap<number, number>
  active: Place | null
  onActive: (place: Place) => void
  onEdit: (place: Place) => void
  onAdd: (week: number) => void
}

export function breaksAt(broken: readonly PlanFinding[], week: number): readonly PlanFinding[] {
  return broken.filter((finding) => finding.week === week)
}

export function columnsOf(weeks: Weeks): number {
  const most = Math.max(...weeks.map(({ sessions }) => sessions.length))
  return Math.max(3, most) + (most < 7 ? 1 : 0)
}
