import type { Plan } from '@restride/contracts/plans'
import type { SessionLog } from '@restride/contracts/session-logs'
import type { RunDay } from '@restride/rules/plans/plan'
import { IconArrowBackUp } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { useFormat } from '../use-format.ts'
import type { Permission } from './clearance-now.ts'
import styles from './editor.module.css'
import { FindingsList } from './findings-list.tsx'
import { LevelList } from './level-list.tsx'
import { MissedWeeks } from './missed-weeks.tsx'
import { NewerRevision } from './newer-revision.tsx'
import { RevisionHistory } from './revision-history.tsx'
import { SaveRevision } from './save-revision.tsx'
import { useFindings } from './use-findings.ts'
import { usePlanEdits } from './use-plan-edits.ts'
import { WeeksEditor } from './weeks-editor.tsx'

type PlanEditorProps = {
  plan: Plan
  etag: string
  patientName: string | undefined
  permission: Permission | undefined
  /** When the baby was born, for the running buggy; `null` until it is read. */
  babyBornOn: string | null
  /** What she logged; `undefined` until it is read. */
  logs: readonly SessionLog[] | undefined
  /** Days she ran, by her log; `undefined` until it is read. */
  ran: RunDay[] | undefined
  logged: ReadonlyMap<number, number>
  /** Why the plan cannot be changed now, with the way on. */
  notice: ReactNode
}

/** The plan as a grid of weeks, what the limits say of it, and the way to its next revision. */
export function PlanEditor(props: PlanEditorProps) {
  const { plan, etag, patientName, permission, babyBornOn, logs, ran, logged, notice } = props
  const { t } = useTranslation('plans')
  const format = useFormat()
  const today = format.today()
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const edits = usePlanEdits(plan)
  const judged = useFindings(plan, edits.weeks, today, { ran, babyBornOn })
  // Planning is not running: a paused plan may be drawn anew, its levels stay shut until a decision.
  const isReadOnly = plan.status === 'ended'
  const seen = () => {
    if (plan.seen === null) return t('seen.never')
    const day = format.dateTime(plan.seen.at, 'short')
    if (plan.seen.revision === plan.revision) return t('seen.this', { day })
    return t('seen.older', { day, revision: plan.seen.revision })
  }
  return (
    <div className={styles.frame}>
      <div className={styles.main}>
        <PageHeading
          title={patientName ? t('titleOf', { name: patientName }) : t('title')}
          sub={[
            ...(patientName ? [t('title')] : []),
            t('sub', {
              revision: plan.revision,
              time: format.dateTime(plan.revisedAt, 'short'),
              name: plan.revisedBy.name,
            }),
            seen(),
          ].join(' · ')}
          actions={
            edits.isChanged && (
              <span className={styles.actions}>
                <span className={styles.meta}>{t('keptHere')}</span>
                <Button
                  icon={<IconArrowBackUp aria-hidden="true" />}
                  disabled={!edits.canUndo}
                  onClick={edits.undo}
                >
                  {t('undo')}
                </Button>
                <Button variant="quiet" onClick={edits.discard}>
                  {t('discard')}
                </Button>
              </span>
            )
          }
        >
          {patientName ?? t('title')}
        </PageHeading>
        {notice}
        <NewerRevision plan={plan} edits={edits} />
        <MissedWeeks plan={plan} logs={logs} edits={edits} today={today} />
        <WeeksEditor
          edits={edits}
          today={today}
          isReadOnly={isReadOnly}
          findings={judged.findings}
          changes={judged.changes}
          logged={logged}
          panelSlot={slot}
        />
        <LevelList
          plan={plan}
          etag={etag}
          permission={permission}
          today={today}
          hasEdits={edits.isChanged}
        />
        <RevisionHistory planId={plan.id} />
      </div>
      <aside className={styles.rail} data-no-print aria-label={t('findings.rail')}>
        <div className={styles.scroller}>
          <div ref={setSlot} />
          <div className={styles.body}>
            <FindingsList
              findings={judged.findings}
              from={judged.from}
              fix={judged.fix}
              edits={edits}
              isReadOnly={isReadOnly}
            />
          </div>
        </div>
        {!isReadOnly && (
          <div className={styles.foot}>
            <SaveRevision plan={plan} etag={etag} edits={edits} findings={judged.findings} />
          </div>
        )}
      </aside>
    </div>
  )
}
