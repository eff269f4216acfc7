import type { Assessment } from '@restride/contracts/assessments'
import type { Episode } from '@restride/contracts/episodes'
import type { Facts } from '@restride/contracts/readiness'
import type { TestId } from '@restride/rules/facts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFormat } from '../use-format.ts'
import { AssessmentHeading } from './assessment-heading.tsx'
import styles from './assessment.module.css'
import { ConflictList } from './conflict-list.tsx'
import type { Section } from './draft.ts'
import { draftErrors } from './draft-errors.ts'
import { DraftSection } from './draft-section.tsx'
import { FinishPanel } from './finish-panel.tsx'
import { ReadinessRail } from './readiness-rail.tsx'
import { SectionTabs } from './section-tabs.tsx'
import { spokenRules } from './spoken-rules.ts'
import { useDraft } from './use-draft.ts'

type AssessmentDraftProps = {
  assessment: Assessment
  etag: string
  /** `undefined` while it is being read, or when it could not be. */
  episode: Episode | undefined
  facts: Facts | undefined
  hasFailed: boolean
  onRetry: () => void
  patientName: string | undefined
  section: Section
  test: TestId | undefined
  onGoTo: (place: { section: Section; test?: TestId }) => void
  onSigned: () => void
}

/** The form of an assessment being written; every change is saved and judged at once. */
export function AssessmentDraft(props: AssessmentDraftProps) {
  const { assessment, etag, episode, facts, section, onSigned } = props
  const { t } = useTranslation('assessments')
  const { previewReadiness } = spokenRules()
  const today = useFormat().today()
  const draft = useDraft(assessment, etag)
  const profile = episode?.profile ?? 'goom2019'
  const [isAsking, setIsAsking] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const errors = draftErrors(draft.value, today, t)
  const isRefused = errors.length > 0 && (attempt > 0 || draft.status === 'error')

  const preview = useMemo(
    () => (facts && episode ? previewReadiness(facts, draft.value, episode.profile) : null),
    [facts, episode, draft.value, previewReadiness],
  )
  const latestStatus = useRef(draft.status)
  useEffect(() => {
    latestStatus.current = draft.status
  }, [draft.status])
  const flush = async () => {
    await draft.flush()
    // Lets React render what the flush left behind.
    await new Promise((rendered) => setTimeout(rendered))
    return latestStatus.current
  }
  const start = () => {
    if (errors.length > 0) setAttempt((tries) => tries + 1)
    else setIsAsking(true)
  }
  useFinishKey(start)

  if (!draft.ready) return <Skeleton shape="rows" count={8} />
  return (
    <div className={styles.frame}>
      <div className={styles.main}>
        <AssessmentHeading {...props} draft={draft} />
        <SectionTabs draft={draft.value} profile={profile} />
        <div className={styles.section}>
          <ErrorSummary errors={isRefused ? errors : []} attempt={attempt} />
          <ConflictList conflicts={draft.conflicts} onResolve={draft.resolve} />
          <DraftSection
            section={section}
            draft={draft.value}
            change={draft.change}
            errors={errors}
            profile={profile}
            preview={preview}
            current={props.test}
            onGoTo={(place) =>
              props.onGoTo(
                place === 'notes' ? { section: 'notes' } : { section: 'tests', test: place },
              )
            }
          />
        </div>
      </div>
      <ReadinessRail
        preview={preview}
        failed={props.hasFailed}
        onRetry={props.onRetry}
        isAmendment={assessment.amendsId !== null}
        foot={
          <FinishPanel
            assessmentId={assessment.id}
            isAsking={isAsking}
            onStart={start}
            onStay={() => setIsAsking(false)}
            onFlush={flush}
            onSigned={onSigned}
          />
        }
      />
    </div>
  )
}

function useFinishKey(onFinish: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      onFinish()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onFinish])
}
