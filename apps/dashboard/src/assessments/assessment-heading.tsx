import type { Assessment } from '@restride/contracts/assessments'
import type { Episode } from '@restride/contracts/episodes'
import { useTranslation } from 'react-i18next'
import type { AutosaveState } from '../autosave.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { SaveStamp } from '../ui/save-stamp.tsx'
import { useFormat } from '../use-format.ts'
import { AssessedOnField } from './assessed-on-field.tsx'
import styles from './assessment.module.css'
import { CompareWithLast } from './compare-with-last.tsx'
import type { ChangeDraft, Draft } from './draft.ts'
import { spokenRules } from './spoken-rules.ts'

type AssessmentHeadingProps = {
  assessment: Assessment
  episode: Episode | undefined
  patientName: string | undefined
  draft: AutosaveState<Draft> & { change: ChangeDraft }
}

export function AssessmentHeading(props: AssessmentHeadingProps) {
  const { assessment, episode, patientName, draft } = props
  const { t } = useTranslation('assessments')
  const format = useFormat()
  const { number, amendReason } = assessment
  const title = t('title', { number })
  const { assessedOn } = draft.value
  const { daysBetween } = spokenRules()
  const days = episode && daysBetween(episode.birth.bornOn, assessedOn)
  const since =
    days === undefined ? [] : [t('afterBirth', { time: format.weeksAndDays(days, 'long') })]
  return (
    <div className={styles.heading}>
      <PageHeading
        title={patientName ? t('titleOf', { number, name: patientName }) : title}
        sub={[...(patientName ? [title] : []), ...since].join(' · ')}
        actions={
          <div className={styles.stamp}>
            <SaveStamp
              status={draft.status}
              savedAt={draft.savedAt ? format.time(draft.savedAt) : undefined}
            />
            <AssessedOnField
              value={assessedOn}
              bornOn={episode?.birth.bornOn}
              today={format.today()}
              onChange={(date) => draft.change((now) => ({ ...now, assessedOn: date }))}
            />
          </div>
        }
      >
        {patientName ?? title}
      </PageHeading>
      <CompareWithLast episodeId={assessment.episodeId} assessment={assessment} />
      {amendReason !== null && (
        <p className={styles.meta}>{t('amending', { reason: amendReason })}</p>
      )}
    </div>
  )
}
