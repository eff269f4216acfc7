import { careTeamSchema } from '@restride/contracts/care-team'
import type { StaffMember } from '@restride/contracts/people'
import type { CreateSnooze, Snooze, WorklistRow } from '@restride/contracts/worklist'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, http, post } from '../http.ts'
import { announce } from '../ui/live-region.tsx'
import { useFormat } from '../use-format.ts'
import { endSnooze, snoozeRow } from './queries.ts'

type Undo = () => Promise<unknown>
/** What was done last, and how it is taken back. */
export type LastAct = { said: string; undo: Undo }

/** Putting rows off and handing them over, one after the other, and taking back what was done last. */
export function useRowActs() {
  const { t } = useTranslation('worklist')
  const format = useFormat()
  const queryClient = useQueryClient()
  const [last, setLast] = useState<LastAct | null>(null)
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    // Not waited for: what was done can be taken back before the list is there again.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['worklist'] }),
  })
  const run = (work: () => Promise<void>) => mutateAsync(work).then(isDone, isNot)

  /** What was reached before something failed can be taken back all the same. */
  const each = async (
    rows: readonly WorklistRow[],
    act: (row: WorklistRow) => Promise<Undo>,
    said: (done: readonly WorklistRow[]) => string,
  ) => {
    const undos: Undo[] = []
    const isWhole = await run(async () => {
      for (const row of rows) undos.push(await act(row))
    })
    if (undos.length > 0) {
      const words = said(rows.slice(0, undos.length))
      announce(words)
      setLast({ said: words, undo: async () => inTurn(undos.toReversed()) })
    }
    return isWhole
  }

  return {
    last,
    isPending,
    /** Why not everything was done, in words. */
    failure: error === null ? null : t(isRefused(error) ? 'snooze.refused' : 'actFailed'),
    startAnew: reset,
    forget: () => setLast(null),
    snooze: (rows: readonly WorklistRow[], input: CreateSnooze) =>
      each(
        rows,
        async ({ episodeId }) => {
          const snooze = await snoozeRow(episodeId, input)
          return () => endSnooze(snooze)
        },
        (done) =>
          t('done.snoozed', { names: namesOf(done), day: format.date(input.until, 'weekday') }),
      ),
    handOver: (rows: readonly WorklistRow[], to: StaffMember) =>
      each(
        rows,
        ({ patient }) => handOver(patient.id, to.id),
        (done) => t('done.handedOver', { names: namesOf(done), to: to.name }),
      ),
    wake: (row: WorklistRow, record: Snooze) =>
      each(
        [row],
        async () => {
          await endSnooze(record)
          return () => snoozeRow(row.episodeId, { until: record.until, reason: record.reason })
        },
        (done) => t('done.woken', { names: namesOf(done) }),
      ),
    undo: async () => {
      if (last === null) return
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

/** The days were looked at before they were sent: what is left to refuse is an emergency. */
function isRefused(error: Error): boolean {
  return error instanceof ApiError && error.code === 'validation_failed'
}

const isDone = () => true
const isNot = () => false

async function inTurn(undos: readonly Undo[]): Promise<void> {
  for (const undo of undos) await undo()
}

/** She leads from now on. Taken back, who led before leads again, and nobody stays who was not there before. */
async function handOver(patientId: string, userId: string): Promise<Undo> {
  const path = `/patients/${patientId}/care-team`
  const { members } = await http(careTeamSchema, path)
  const lead = members.find(({ isLead }) => isLead)
  const wasIn = members.some(({ id }) => id === userId)
  const change = (body: object) => http(careTeamSchema, path, post(body))
  await change({ change: 'add', userId, lead: true })
  return async () => {
    if (lead) await change({ change: 'add', userId: lead.id, lead: true })
    if (!wasIn) await change({ change: 'remove', userId })
  }
}
