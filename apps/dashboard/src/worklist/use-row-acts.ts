import type { ProblemCode } from '@restride/contracts/problems'
import type { WorklistRow } from '@restride/contracts/worklist'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../http.ts'
import { announce } from '../ui/live-region.tsx'

export type Undo = () => Promise<unknown>
/** What was done last, and how it is taken back. */
type LastAct = { said: string; undo: Undo }

/** Acts for one row after the other, and taking back what was done last. */
export function useRowActs() {
  const { t } = useTranslation('worklist')
  const queryClient = useQueryClient()
  const [last, setLast] = useState<LastAct | null>(null)
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    // Not waited for: what was done can be taken back before the list is there again.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['worklist'] }),
  })
  // Pressed twice before the first press is drawn is pressed once.
  const isBusy = useRef(false)
  const run = async (work: () => Promise<void>) => {
    if (isBusy.current) return false
    isBusy.current = true
    const isWhole = await mutateAsync(work).then(isDone, isNot)
    isBusy.current = false
    return isWhole
  }

  return {
    last,
    isPending,
    /** Why not everything was done, in words. */
    failure: error === null ? null : t(whyNot(error)),
    startAnew: reset,
    forget: () => setLast(null),
    namesOf,
    /** What was reached before something failed can be taken back all the same. True when nothing failed. */
    each: async (
      rows: readonly WorklistRow[],
      act: (row: WorklistRow) => Promise<Undo>,
      said: (names: string) => string,
    ): Promise<boolean> => {
      const undos: Undo[] = []
      const isWhole = await run(async () => {
        for (const row of rows) undos.push(await act(row))
      })
      if (undos.length > 0) {
        const words = said(namesOf(rows.slice(0, undos.length)))
        announce(words)
        setLast({ said: words, undo: async () => inTurn(undos.toReversed()) })
      }
      return isWhole
    },
    undo: async () => {
      if (last === null || isBusy.current) return
      setLast(null)
      reset()
      if (await run(async () => void (await last.undo()))) announce(t('done.undone'))
    },
  }

  function namesOf(rows: readonly WorklistRow[]): string {
    const [first] = rows
    if (rows.length === 1 && first) return first.patient.name
    return t('people', { count: rows.length })
  }
}

const TAKEN: readonly ProblemCode[] = ['follow_up_closed', 'version_conflict']

function whyNot(error: Error) {
  if (!(error instanceof ApiError)) return 'actFailed'
  // The day was looked at before it was sent: what is left to refuse is an emergency.
  if (error.errors.some(({ pointer }) => pointer === '/until')) return 'emergency'
  if (error.code === 'follow_up_waits') return 'visitWaits'
  return TAKEN.includes(error.code) ? 'takenMeanwhile' : 'actFailed'
}

const isDone = () => true
const isNot = () => false

async function inTurn(undos: readonly Undo[]): Promise<void> {
  for (const undo of undos) await undo()
}
