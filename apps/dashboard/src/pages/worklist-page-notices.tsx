import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/notice.tsx'
import { UndoNotice } from '../ui/undo-notice.tsx'
import { WorklistMarked } from '../worklist/worklist-marked.tsx'
import type { WorklistActs } from './worklist-page-acts.ts'
import type { WorklistRows } from './worklist-page-rows.ts'

/** What failed, what was just done and can be taken back, and who is marked. */
export function WorklistNotices({ view, acts }: { view: WorklistRows; acts: WorklistActs }) {
  const { t } = useTranslation('worklist')
  const { asked, assessError, rowActs } = acts
  return (
    <>
      {assessError && <Notice tone="not-met" title={t('assessFailed')} live />}
      {rowActs.failure !== null && asked === null && (
        <Notice tone="not-met" title={rowActs.failure} live />
      )}
      {rowActs.last && (
        <UndoNotice
          title={rowActs.last.said}
          undo={t('undo')}
          onUndo={() => void rowActs.undo()}
          onGone={rowActs.forget}
        />
      )}
      {view.markedRows.length > 0 && (
        <WorklistMarked
          count={view.markedRows.length}
          canSnooze={view.list === 'review'}
          onSnooze={() => acts.ask('snooze')}
          onHandOver={() => acts.ask('handOver')}
          onClear={() => void view.look({ marked: undefined })}
        />
      )}
    </>
  )
}
