import { useTranslation } from 'react-i18next'
import { AskDialog } from '../follow-ups/ask-dialog.tsx'
import { askForFollowUp, withdrawFollowUp } from '../follow-ups/queries.ts'
import { useWindow } from '../follow-ups/use-window.ts'
import { loadWords } from '../i18n.ts'
import { useFormat } from '../use-format.ts'
import { handOver } from '../worklist/hand-over.ts'
import HandOverDialog from '../worklist/hand-over-dialog.tsx'
import { putOff } from '../worklist/put-off.ts'
import SnoozeDialog from '../worklist/snooze-dialog.tsx'
import type { WorklistActs } from './worklist-page-acts.ts'

void loadWords('worklist-row', 'follow-ups')

type WorklistDialogsProps = { acts: WorklistActs; onGone: () => void }

/** What is asked before an act, for whom it was asked; undone by one key afterwards. */
export default function WorklistDialogs({ acts, onGone }: WorklistDialogsProps) {
  const { t } = useTranslation('worklist')
  const days = useWindow()
  const format = useFormat()
  const { asked, rowActs, stopAsking } = acts
  if (asked === null) return null
  const { rows, what } = asked
  const names = rowActs.namesOf(rows)
  const common = { names, isPending: rowActs.isPending, failure: rowActs.failure }
  const end = (leaves: boolean) => (isDone: boolean) => {
    if (!isDone) return
    stopAsking()
    if (leaves) onGone()
  }
  switch (what) {
    case 'snooze':
      return (
        <SnoozeDialog
          {...common}
          onSnooze={(input) =>
            void rowActs
              .each(
                rows,
                (row) => putOff(row, input),
                (done) =>
                  t('done.snoozed', { names: done, day: format.date(input.until, 'weekday') }),
              )
              .then(end(true))
          }
          onClose={stopAsking}
        />
      )
    case 'handOver':
      return (
        <HandOverDialog
          {...common}
          ownerId={rows.length === 1 ? (rows[0]?.owner.id ?? null) : null}
          onHandOver={(to) =>
            void rowActs
              .each(
                rows,
                (row) => handOver(row, to.id),
                (done) => t('done.handedOver', { names: done, to: to.name }),
              )
              .then(end(true))
          }
          onClose={stopAsking}
        />
      )
    case 'visit':
      return (
        <AskDialog
          title={t('about', { act: t('act.visit'), names })}
          isPending={rowActs.isPending}
          failure={rowActs.failure}
          onAsk={(request) =>
            void rowActs
              .each(
                rows,
                async ({ episodeId }) => {
                  const followUp = await askForFollowUp(episodeId, request)
                  return () => withdrawFollowUp(followUp)
                },
                (done) =>
                  t('done.visit', {
                    names: done,
                    days: days(request.dueFrom, request.dueTo),
                  }),
              )
              .then(end(false))
          }
          onClose={stopAsking}
        />
      )
  }
}
