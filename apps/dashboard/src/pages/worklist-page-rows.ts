import type { WorklistRow } from '@restride/contracts/worklist'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { paths } from '../paths.ts'
import { rowOf } from '../worklist/chosen-row.ts'
import { filterRows } from '../worklist/filter-rows.ts'
import { worklist } from '../worklist/queries.ts'
import type { Kind } from '../worklist/search.ts'
import { useChosenInAddress } from '../worklist/use-chosen-in-address.ts'
import { focusRow } from '../worklist/worklist-table.tsx'

const route = getRouteApi('/staff/worklist')
const NO_ROWS: readonly WorklistRow[] = []
const NO_KINDS: readonly Kind[] = []
const NOBODY: readonly string[] = []

export type WorklistRows = ReturnType<typeof useWorklistRows>

/** What of the list is shown, who in it is chosen, and the ways to change that. All but a name stands in the address. */
export function useWorklistRows(isLive: boolean, hasPane: boolean) {
  const search = route.useSearch()
  const { list = 'review', whose = 'team', why = NO_KINDS, marked = NOBODY } = search
  const navigate = useNavigate()
  const query = useQuery(worklist(list, whose, isLive))
  const [name, setName] = useState('')
  // What is typed shows at once; the list of many follows.
  const wanted = useDeferredValue(name)
  const all = query.data?.items ?? NO_ROWS
  const rows = filterRows(all, wanted, list === 'review' ? why : NO_KINDS)
  const markedRows = rows.filter(({ episodeId }) => marked.includes(episodeId))

  const look = (change: Partial<typeof search>) =>
    navigate({
      to: paths.worklist,
      search: { ...search, ...change },
      replace: true,
      resetScroll: false,
    })
  const { chosen, settle } = useChosenInAddress(search.row, async (row) => {
    // On the way elsewhere the address is the other page's already, and this one is still shown.
    if (window.location.pathname === paths.worklist) await look({ row })
  })
  const selected = () => rowOf(chosen.read(), rows)
  /** Whom the next act is for: those who are marked, else this one. */
  const targets = (row = selected()): readonly WorklistRow[] => {
    if (markedRows.length > 0) return markedRows
    return row ? [row] : []
  }

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
    markedRows,
    chosen,
    /** The address as it is shown, before the page is left. */
    settle,
    selected,
    targets,
    look,
    move: (by: number) => (event: KeyboardEvent) => {
      event.preventDefault()
      const isSeen = hasPane || (document.activeElement?.matches('[data-row]') ?? false)
      const row = selected()
      const at = row ? rows.indexOf(row) : -1
      // Where nobody is shown as chosen, the first press shows where one is.
      const next = rows[isSeen ? Math.min(Math.max(at + by, 0), rows.length - 1) : Math.max(at, 0)]
      if (!next) return
      chosen.choose(next.episodeId)
      focusRow(next.episodeId)
    },
    mark: ({ episodeId }: WorklistRow) =>
      look({
        marked: marked.includes(episodeId)
          ? marked.filter((id) => id !== episodeId)
          : [...marked, episodeId],
      }),
    /** The place of who leaves the list is taken by whoever stood behind her. */
    moveOn: (leaving: readonly WorklistRow[]) => {
      const left = new Set(leaving.map(({ episodeId }) => episodeId))
      const last = rows.findLastIndex(({ episodeId }) => left.has(episodeId))
      const stays = ({ episodeId }: WorklistRow) => !left.has(episodeId)
      const next = rows.slice(last + 1).find(stays) ?? rows.find(stays)
      chosen.choose(next?.episodeId)
      return look({ marked: undefined })
    },
  }
}
