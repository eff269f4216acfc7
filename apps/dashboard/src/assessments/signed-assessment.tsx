import type { Assessment } from '@restride/contracts/assessments'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { useFormat } from '../use-format.ts'
import { AmendForm } from './amend-form.tsx'
import { CompareWithLast } from './compare-with-last.tsx'
import { FindingsSummary } from './findings-summary.tsx'
import { ReadinessList } from './readiness-list.tsx'
import { WhatWouldChange } from './readiness-rail.tsx'
import rail from './readiness.module.css'
import styles from './signed.module.css'

type SignedAssessmentProps = {
  assessment: Assessment
  patientName: string | undefined
  onAmended: (assessmentId: string) => void
}

/** What was signed, as it was signed, with what the rules said that day. */
export function SignedAssessment({ assessment, patientName, onAmended }: SignedAssessmentProps) {
  const { t } = useTranslation('assessments')
  const format = useFormat()
  const [isAmending, setIsAmending] = useState(false)
  const { number, signedAt, signedBy, readiness, amendedById, amendsId } = assessment
  const title = t('title', { number })
  const signature =
    signedAt && signedBy
      ? [t('signed.by', { time: format.dateTime(signedAt, 'withYear'), name: signedBy.name })]
      : []
  return (
    <div className={styles.frame}>
      <div className={styles.main}>
        <PageHeading
          title={patientName ? t('titleOf', { number, name: patientName }) : title}
          sub={[...(patientName ? [title] : []), ...signature].join(' · ')}
          actions={
            assessment.status === 'signed' &&
            !isAmending && <Button onClick={() => setIsAmending(true)}>{t('signed.amend')}</Button>
          }
        >
          {patientName ?? title}
        </PageHeading>
        {isAmending && (
          <AmendForm
            assessmentId={assessment.id}
            onAmended={onAmended}
            onCancel={() => setIsAmending(false)}
          />
        )}
        {assessment.status === 'amended' && (
          <Notice tone="watch" title={t('signed.amended')}>
            {t('signed.amendedText')}{' '}
            {amendedById && (
              <Link to={paths.assessment} params={{ assessmentId: amendedById }}>
                {t('signed.newer')}
              </Link>
            )}
          </Notice>
        )}
        {amendsId && (
          <p>
            <Link to={paths.assessment} params={{ assessmentId: amendsId }}>
              {t('signed.older')}
            </Link>
          </p>
        )}
        <CompareWithLast episodeId={assessment.episodeId} assessment={assessment} />
        <FindingsSummary assessment={assessment} />
      </div>
      {readiness && (
        <aside className={rail.rail} aria-label={t('signed.result')}>
          <div className={rail.body}>
            <div>
              <h2>{t('signed.result')}</h2>
              <p className={rail.suggestion}>{t(`rail.suggestion.${readiness.suggestion}`)}</p>
            </div>
            <ReadinessList criteria={readiness.criteria} />
            <WhatWouldChange readiness={readiness} />
            <p className={rail.meta}>{t('signed.ruleset', { version: readiness.ruleset })}</p>
          </div>
        </aside>
      )}
    </div>
  )
}
