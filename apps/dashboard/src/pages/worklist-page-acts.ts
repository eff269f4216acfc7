import type { WorklistRow } from '@restride/contracts/worklist'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAssess, useGoToPlan } from '../episodes/use-episode-actions.ts'
import { usePageCommands } from '../palette/page-commands.ts'
import { LOGS, paths } from '../paths.ts'
import { announce } from '../ui/live-region.tsx'
import { call } from '../worklist/call.ts'
import { rememberQueue } from '../worklist/queue.ts'
import { useRowActs } from '../worklist/use-row-acts.ts'
import type { WorklistRows } from './worklist-page-rows.ts'

/** An act that asks something first. */
export type Asking = 'visit' | 'snooze' | 'handOver'
export type WorklistActs = ReturnType<typeof useWorklistActs>

/** What can be done for whoever is chosen, or for those who are marked. */
export function useWorklistActs(view: WorklistRows) {
  const { t } = useTranslation('worklist')
  const { list, rows, selected, targets, whose } = view
  const navigate = useNavigate()
  const [asked, setAsked] = useState<{ what: Asking; rows: readonly WorklistRow[] } | null>(null)
  const { assess, isPending: isAssessing, error: assessError } = useAssess()
  const goToPlan = useGoToPlan()
  const rowActs = useRowActs()

  const remember = () => rememberQueue(whose, list === 'review' ? rows : [])
  const leave = async () => {
    remember()
    await view.settle()
  }
  const openRecord = async ({ patient }: WorklistRow, hash?: string) => {
    await leave()
    await navigate({
      to: paths.patient,
      params: { patientId: patient.id },
      ...(hash !== undefined && { hash }),
    })
  }
  const acts = {
    openRecord,
    openLastLog: (row: WorklistRow) => openRecord(row, LOGS),
    decide: async ({ episodeId }: WorklistRow) => {
      await leave()
      await navigate({ to: paths.decide, params: { episodeId } })
    },
    assess: ({ episodeId }: WorklistRow) => assess(episodeId),
    plan: ({ episodeId }: WorklistRow) => goToPlan(episodeId),
    call: ({ patient }: WorklistRow) => {
      if (patient.phone === null) announce(t('noPhone'))
      else call(patient.phone)
    },
    /** Which of these is to be asked about; what changes in the list meanwhile does not change whom it is about. */
    ask: (what: Asking, about = targets()) => {
      rowActs.startAnew()
      if (about.length > 0) setAsked({ what, rows: about })
    },
  }
  usePageCommands(() => commandsOf(selected()))

  return {
    ...acts,
    remember,
    isAssessing,
    assessError,
    rowActs,
    asked,
    stopAsking: () => setAsked(null),
  }

  function commandsOf(row: WorklistRow | undefined) {
    if (row === undefined) return []
    const named = (act: 'open' | 'decide' | 'assess' | 'plan' | 'call' | Asking) =>
      t('about', { act: t(`act.${act}`), names: row.patient.name })
    const command = (act: Parameters<typeof named>[0], run: () => unknown) => ({
      key: `worklist ${act}`,
      label: named(act),
      run: () => void run(),
    })
    return [
      command('open', () => acts.openRecord(row)),
      command('decide', () => acts.decide(row)),
      command('assess', () => acts.assess(row)),
      command('plan', () => acts.plan(row)),
      ...(list === 'done' ? [] : [command('visit', () => acts.ask('visit', [row]))]),
      ...(row.patient.phone === null ? [] : [command('call', () => acts.call(row))]),
      ...(list === 'review' ? [command('snooze', () => acts.ask('snooze', [row]))] : []),
      command('handOver', () => acts.ask('handOver', [row])),
    ]
  }
}
