import type { WorklistRow } from '@restride/contracts/worklist'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { paths } from '../paths.ts'
import { filterRows } from '../worklist/filter-rows.ts'
import { worklist } from '../worklist/queries.ts'
import type { Kind } from '../worklist/search.ts'
import { focusRow } from '../worklist/worklist-table.tsx'

const route = getRouteApi('/staff/worklist')
const NO_ROWS: readonly WorklistRow[] = []
const NO_KINDS: readonly Kind[] = []
const NOBODY: readonly string[] = []

/** What of the list is shown, who in it is chosen, and the ways to change that. All but a name stands in the address. */
export function useWorklistRows(isLive: boolean) {
  const search = route.useSearch()
  const { list = 'review', whose = 'team', why = NO_KINDS, marked = NOBODY } = search
  const navigate = useNavigate()
  const query = useQuery(worklist(list, whose, isLive))
  const [name, setName] = useState('')
  // What is typed shows at once; the list of many follows.
  const wanted = useDeferredValue(name)
  const all = query.data?.items ?? NO_ROWS
  const rows = filterRows(all, wanted, list === 'review' ? why : NO_KINDS)
  const selected = rows.find((row) => row.episodeId === search.row) ?? rows[0]
  const markedRows = rows.filter(({ episodeId }) => marked.includes(episodeId))
  const targets = markedRows.length > 0 ? markedRows : selected ? [selected] : []

  const look = (change: Partial<typeof search>) =>
    navigate({
      to: paths.worklist,
      search: { ...search, ...change },
      replace: true,
      resetScroll: false,
    })
  const select = (row: WorklistRow) => look({ row: row.episodeId })

  return {
    list,
    whose,
    why,
    marked,
    isTourAsked: search.tour === 'again',
    query,
    all,
    name,
    setName,
    rows,
    selected,
    markedRows,
    /** Whom the next act is for: those who are marked, else who is chosen. */
    targets,
    look,
    select,
    move: (by: number) => (event: KeyboardEvent) => {
      event.preventDefault()
      const isOnRow = document.activeElement?.matches('[data-row]') ?? false
      const at = selected ? rows.indexOf(selected) : -1
      // The first press shows where one is.
      const next = rows[isOnRow ? Math.min(Math.max(at + by, 0), rows.length - 1) : Math.max(at, 0)]
      if (!next) return
      void select(next)
      focusRow(next.episodeId)
    },
    mark: ({ episodeId }: WorklistRow) =>
      look({
        marked: marked.includes(episodeId)
          ? marked.filter((id) => id !== episodeId)
          : [...marked, episodeId],
      }),
    /** The place of who leaves the list is taken by whoever stood behind her. */
    moveOn: () => {
      const left = new Set(targets)
      const last = Math.max(...targets.map((row) => rows.indexOf(row)))
      const stays = (row: WorklistRow) => !left.has(row)
      const next = rows.slice(last).find(stays) ?? rows.find(stays)
      return look({ marked: undefined, row: next?.episodeId })
    },
  }
}
