import type { WorklistRow } from '@restride/contracts/worklist'
import { useKeys } from '../letter-keys.ts'
import type { WorklistActs } from './worklist-page-acts.ts'
import type { WorklistRows } from './worklist-page-rows.ts'

type Ways = {
  onOrder: () => void
  onFilter: () => void
  onAllRows: () => void
  onKeys: () => void
}

/** A key for each act. */
export function useWorklistKeys(view: WorklistRows, acts: WorklistActs, ways: Ways): void {
  const { list, rows, selected } = view
  const on = (act: (row: WorklistRow) => unknown) => () => {
    const row = selected()
    if (row) void act(row)
  }
  const asks = (what: 'visit' | 'snooze' | 'handOver') => (event: KeyboardEvent) => {
    // The letter is not the first one of what is typed next.
    event.preventDefault()
    acts.ask(what)
  }
  useKeys({
    j: view.move(1),
    arrowdown: view.move(1),
    k: view.move(-1),
    arrowup: view.move(-1),
    enter: (event) => {
      const target = event.target instanceof Element ? event.target : null
      const pressedId = target?.getAttribute('data-row')
      const row = rows.find(({ episodeId }) => episodeId === pressedId) ?? selected()
      if (!row || target?.matches('a, button:not([data-row]), summary')) return
      event.preventDefault()
      void acts.openRecord(row)
    },
    a: on(acts.assess),
    d: on(acts.decide),
    p: on(acts.plan),
    c: on(acts.call),
    l: on(acts.openLastLog),
    b: list === 'done' ? undefined : asks('visit'),
    s: list === 'review' ? asks('snooze') : undefined,
    h: asks('handOver'),
    x: on(view.mark),
    z: () => void acts.rowActs.undo(),
    i: ways.onOrder,
    '/': (event) => {
      event.preventDefault()
      ways.onFilter()
    },
    escape: () =>
      view.marked.length > 0 ? void view.look({ marked: undefined }) : ways.onAllRows(),
    '?': ways.onKeys,
  })
}
