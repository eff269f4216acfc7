import type { Assessment } from '@restride/contracts/assessments'
import type { Episode } from '@restride/contracts/episodes'
import type { EpisodeReadiness } from '@restride/contracts/readiness'
import type { TestId } from '@restride/rules/facts'
import { useEffect, useRef, useState } from 'react'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { AssessmentHeading } from './assessment-heading.tsx'
import styles from './assessment.module.css'
import { ConflictList } from './conflict-list.tsx'
import type { Section } from './draft.ts'
import { DraftSection } from './draft-section.tsx'
import { FinishPanel } from './finish-panel.tsx'
import { NextSection } from './next-section.tsx'
import { ReadinessRail } from './readiness-rail.tsx'
import { SectionTabs } from './section-tabs.tsx'
import { sectionOf } from './section-of.ts'
import { withoutWrong } from './without-wrong.ts'
import { spokenRules } from './spoken-rules.ts'
import { useDraft } from './use-draft.ts'
import { useDraftErrors } from './use-draft-errors.ts'

type AssessmentDraftProps = {
  assessment: Assessment
  etag: string
  /** `undefined` while it is being read, or when it could not be. */
  episode: Episode | undefined
  signed: EpisodeReadiness | undefined
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
  const { assessment, etag, episode, section, signed, onSigned } = props
  const { previewReadiness } = spokenRules()
  const findErrors = useDraftErrors()
  const draft = useDraft(assessment, etag, findErrors)
  const profile = episode?.profile ?? 'goom2019'
  const [isAsking, setIsAsking] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const errors = findErrors(draft.value)

  const preview =
    signed && episode
      ? previewReadiness(signed, withoutWrong(draft.value, errors), episode.profile)
      : null
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
    const [first] = errors
    if (!first) return setIsAsking(true)
    props.onGoTo({ section: sectionOf(first.fieldId ?? '') })
    setAttempt((tries) => tries + 1)
  }
  useFinishKey(start)

  if (!draft.ready) return <Skeleton shape="rows" count={8} />
  return (
    <div className={styles.frame}>
      <div className={styles.main}>
        <AssessmentHeading {...props} draft={draft} />
        <SectionTabs section={section} draft={draft.value} profile={profile} errors={errors} />
        <div className={styles.section}>
          <ErrorSummary errors={attempt > 0 ? listed(errors, section) : []} attempt={attempt} />
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
                place === 'pelvicFloor'
                  ? { section: 'pelvicFloor' }
                  : { section: 'tests', test: place },
              )
            }
          />
          {section !== 'tests' && <NextSection after={section} />}
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

/** Only a field that is on the screen can be linked to. */
function listed(errors: readonly FieldError[], section: Section): FieldError[] {
  return errors.map(({ fieldId, message }) =>
    sectionOf(fieldId ?? '') === section ? { fieldId, message } : { message },
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
