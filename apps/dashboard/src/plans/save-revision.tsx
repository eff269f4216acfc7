import type { Plan, PlanFinding } from '@restride/contracts/plans'
import { isBroken } from '@restride/rules/plans/finding'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, OfflineError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { DifferenceList } from './difference-list.tsx'
import { findingName } from './finding-name.ts'
import { differencesBetween } from './plan-differences.ts'
import styles from './rail.module.css'
import type { PlanEdits } from './use-plan-edits.ts'
import { needsReason } from './use-findings.ts'
import { useSaveRevision } from './use-save-revision.ts'

type SaveRevisionProps = {
  plan: Plan
  etag: string
  edits: PlanEdits
  findings: readonly PlanFinding[]
}

/** First what changes for her, in plain words, then the one button; both say what they still wait for. */
export function SaveRevision({ plan, etag, edits, findings }: SaveRevisionProps) {
  const { t } = useTranslation('plans')
  const [isAsked, setIsAsked] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const hard = findings.filter(needsReason)
  const save = useSaveRevision(plan, etag, edits, hard)
  const isShown = isAsked && edits.isChanged
  useEffect(() => {
    if (isShown) heading.current?.focus()
  }, [isShown])

  const unreasoned = hard.filter((finding) => edits.reasonFor(findingName(finding)).trim() === '')
  const missing = () => {
    if (edits.isStale) return t('save.newerFirst')
    if (!edits.isChanged) return t('save.unchanged')
    if (findings.some((finding) => isBroken(finding) && finding.rule === 'PL-6'))
      return t('save.needsRelease')
    if (unreasoned.length > 0) return t('save.needsReasons', { count: unreasoned.length })
    return undefined
  }
  const isStaleAnswer = save.error instanceof ApiError && save.error.status === 412
  return (
    <>
      {save.error && !isStaleAnswer && (
        <Notice tone="not-met" title={t(`save.${troubleOf(save.error)}`)} live />
      )}
      {!isShown && (
        <Button
          variant="filled"
          size="large"
          fill
          disabledReason={missing()}
          onClick={() => setIsAsked(true)}
        >
          {t('save.see')}
        </Button>
      )}
      {isShown && (
        <div className={styles.publish}>
          <h2 ref={heading} tabIndex={-1}>
            {t('save.title')}
          </h2>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls, also by keyboard */}
          <section className={styles.all} aria-label={t('save.title')} tabIndex={0}>
            <DifferenceList differences={differencesBetween(plan.weeks, edits.weeks)} />
          </section>
          <TextField
            id="changeNote"
            label={t('save.note')}
            hint={t('save.noteHint')}
            maxLength={1000}
            value={edits.note}
            onChange={edits.setNote}
          />
          <Button
            variant="filled"
            size="large"
            fill
            loading={save.isPending}
            disabledReason={
              missing() ?? (edits.note.trim() === '' ? t('save.needsNote') : undefined)
            }
            onClick={() => save.mutate()}
          >
            {t('save.button', { number: plan.revision + 1 })}
          </Button>
          <Button variant="quiet" fill onClick={() => setIsAsked(false)}>
            {t('save.back')}
          </Button>
        </div>
      )}
    </>
  )
}

function troubleOf(error: Error) {
  if (error instanceof OfflineError) return 'offline'
  if (!(error instanceof ApiError)) return 'failed'
  if (error.code === 'no_valid_clearance' || error.code === 'episode_closed') return 'noClearance'
  if (error.code === 'plan_breaks_limits') return 'limits'
  return error.code === 'validation_failed' ? 'invalid' : 'failed'
}
