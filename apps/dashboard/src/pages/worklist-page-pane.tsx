import type { WorklistRow } from '@restride/contracts/worklist'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../follow-ups/use-window.ts'
import { loadWords } from '../i18n.ts'
import { LOGS } from '../paths.ts'
import { useFollowed } from '../worklist/chosen-row.ts'
import { wake } from '../worklist/put-off.ts'
import { WorklistPreview } from '../worklist/worklist-preview.tsx'
import type { WorklistActs } from './worklist-page-acts.ts'
import Evidence from './worklist-page-evidence.tsx'
import type { WorklistRows } from './worklist-page-rows.ts'

void loadWords('worklist-row')

type WorklistPaneProps = { view: WorklistRows; acts: WorklistActs }

/** Whoever is chosen. It follows the list, and what is pressed in it is for whom it shows. */
export default function WorklistPane({ view, acts }: WorklistPaneProps) {
  const row = useFollowed(view.chosen, view.rows)
  return row ? <Preview row={row} view={view} acts={acts} /> : null
}

const Preview = memo(({ row, view, acts }: WorklistPaneProps & { row: WorklistRow }) => {
  const { t } = useTranslation(['worklist-row', 'worklist'])
  const days = useWindow()
  const { list, rows } = view
  const place = rows.findIndex(({ episodeId }) => episodeId === row.episodeId) + 1
  const record = row.snoozed?.record
  return (
    <WorklistPreview
      list={list}
      row={row}
      place={t('place', { place, count: rows.length })}
      days={days}
      logsHash={LOGS}
      onLeave={acts.remember}
      onAssess={() => acts.assess(row)}
      isAssessing={acts.isAssessing}
      onPlan={() => void acts.plan(row)}
      onVisit={() => acts.ask('visit', view.targets(row))}
      onSnooze={() => acts.ask('snooze', view.targets(row))}
      onHandOver={() => acts.ask('handOver', view.targets(row))}
      onWake={() =>
        record &&
        void acts.rowActs.each(
          [row],
          (one) => wake(one, record),
          (names) => t('worklist:done.woken', { names }),
        )
      }
    >
      <Evidence episodeId={row.episodeId} />
    </WorklistPreview>
  )
})
Preview.displayName = 'Preview'
