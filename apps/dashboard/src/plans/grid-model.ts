import type { PlanFinding } from '@restride/contracts/plans'
import type { WeekChange } from '@restride/rules/plans/three-week-rise'
import type { Lane } from './new-variables.ts'
import type { Place, Weeks } from './plan-weeks.ts'

export type GridActs = {
  onActive: (place: Place) => void
  onEdit: (place: Place) => void
  onAdd: (week: number) => void
}

/** What the table and the cards of weeks both need. */
export type GridProps = GridActs & {
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
}

export function breaksAt(broken: readonly PlanFinding[], week: number): readonly PlanFinding[] {
  return broken.filter((finding) => finding.week === week)
}

export function columnsOf(weeks: Weeks): number {
  const most = Math.max(...weeks.map(({ sessions }) => sessions.length))
  return Math.max(3, most) + (most < 7 ? 1 : 0)
}

/** Whether two sets of props say the same; what is computed anew at each edit is mostly equal, piece by piece. */
export function isSameData<Props extends object>(one: Props, other: Props): boolean {
  const others = new Map(Object.entries(other))
  return Object.entries(one).every(([name, value]) => isEqual(value, others.get(name)))
}

function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  const areData = typeof one === 'object' && typeof other === 'object'
  return areData && JSON.stringify(one) === JSON.stringify(other)
}
