import { keepReasonSchema, type Plan, planWeeksSchema } from '@restride/contracts/plans'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { newIdempotencyKey } from '../http.ts'
import { forget, keep, readKept } from '../kept-on-device.ts'
import { useUser } from '../session.ts'
import { findingName } from './finding-name.ts'
import { isSame, laidOver, type Weeks } from './plan-weeks.ts'

const keptSchema = z.object({
  /** The revision the edits began with. */
  revision: z.int(),
  base: planWeeksSchema,
  weeks: planWeeksSchema,
  reasons: z.record(z.string(), keepReasonSchema.shape.text.or(z.literal(''))),
  note: z.string(),
})
type Kept = z.infer<typeof keptSchema>
type Edits = Kept & { undo: Weeks[]; attemptKey: string }

/** Edits of a plan until they become a revision: on this device at once, with undo. */
export function usePlanEdits(plan: Plan) {
  const key = `plan-edits:${useUser().id}:${plan.id}`
  const [edits, setEdits] = useState<Edits | null>(null)
  const isUntouched = edits === null || isBlank(edits)

  useEffect(() => {
    let isLeft = false
    void readKept(key)
      .then((kept) => {
        const found = keptSchema.safeParse(kept)
        if (!isLeft && found.success) setEdits((now) => now ?? begin(found.data))
      })
      .catch(() => {})
    return () => {
      isLeft = true
    }
  }, [key])

  // Untouched edits follow the plan; begun ones keep the revision they began with.
  const current = edits && !isUntouched ? edits : begin(startOf(plan))

  const earlier = new Map(
    plan.kept.map(({ rule, part, week, text }) => [findingName({ rule, part, week }), text]),
  )

  const set = (change: Partial<Edits>) => {
    const next = { ...current, ...change, attemptKey: newIdempotencyKey() }
    setEdits(next)
    const { undo: _undo, attemptKey: _key, ...kept } = next
    void keep(key, kept).catch(() => {})
  }
  const changed = (weeks: Weeks) => ({
    weeks: [...weeks],
    undo: [...current.undo, current.weeks].slice(-100),
  })
  return {
    weeks: current.weeks as Weeks,
    /** A reason given with the newest revision still holds for the same finding. */
    reasonFor: (name: string) => current.reasons[name] ?? earlier.get(name) ?? '',
    note: current.note,
    attemptKey: current.attemptKey,
    isChanged: !isSame(current.base, current.weeks),
    isStale: !isUntouched && current.revision !== plan.revision,
    canUndo: current.undo.length > 0,
    change: (weeks: Weeks) => set(changed(weeks)),
    /** A change that says itself what it is; her physio's own words stay. */
    changeAs: (weeks: Weeks, note: string) =>
      set({ ...changed(weeks), note: current.note === '' ? note : current.note }),
    undo: () => {
      const before = current.undo.at(-1)
      if (before) set({ weeks: [...before], undo: current.undo.slice(0, -1) })
    },
    setReason: (name: string, text: string) =>
      set({ reasons: { ...current.reasons, [name]: text } }),
    setNote: (note: string) => set({ note }),
    layOver: () =>
      set({
        ...startOf(plan),
        weeks: [...laidOver(current.base, current.weeks, plan.weeks)],
        note: current.note,
        reasons: current.reasons,
        undo: [],
      }),
    discard: () => {
      setEdits(null)
      void forget(key).catch(() => {})
    },
  }
}

export type PlanEdits = ReturnType<typeof usePlanEdits>

function startOf({ revision, weeks }: Plan): Kept {
  return { revision, base: weeks, weeks, reasons: {}, note: '' }
}

function isBlank({ base, weeks, note, reasons }: Kept): boolean {
  return isSame(base, weeks) && note === '' && Object.values(reasons).every((text) => text === '')
}

function begin(kept: Kept): Edits {
  return { ...kept, undo: [], attemptKey: newIdempotencyKey() }
}
