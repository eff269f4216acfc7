import type { AssessmentSummary } from '@restride/contracts/assessments'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadWords } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFormat } from '../use-format.ts'
import { assessmentsOf } from './queries.ts'

const CompareAssessments = lazy(async () => {
  const [{ CompareAssessments: Compare }] = await Promise.all([
    import('./compare-assessments.tsx'),
    loadWords('assessments', 'findings'),
    import('./spoken-rules.ts').then(({ loadRules }) => loadRules()),
  ])
  return { default: Compare }
})

type Seen = Pick<AssessmentSummary, 'id' | 'assessedOn' | 'number'>
type CompareWithLastProps = {
  episodeId: string
  /** What is compared, also while it is a draft; the newest signed one when `null`. */
  assessment: Seen | null
}

/** Opens the signed assessment before beside this one; nothing where there is none before. */
export function CompareWithLast({ episodeId, assessment }: CompareWithLastProps) {
  const { t } = useTranslation('patients')
  const format = useFormat()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useQuery(assessmentsOf(episodeId))
  // One that was amended is replaced by its amendment, which keeps its number.
  const signed: Seen[] = (data?.items ?? [])
    .filter(({ status }) => status === 'signed')
    .toSorted((one, other) => other.number - one.number)
  const now = assessment ?? signed[0]
  const before = now && signed.find(({ number }) => number < now.number)
  if (!now || !before) return null
  return (
    <section>
      <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        {t('overview.compare', { day: format.date(before.assessedOn) })}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={<Skeleton shape="rows" count={4} />}>
            <CompareAssessments now={now} before={before} />
          </Suspense>
        )}
      </div>
    </section>
  )
}
