import type { TestId } from '@restride/rules/facts'
import { useTranslation } from 'react-i18next'
import { SourceChip } from '../ui/source-chip.tsx'

/** Of each test, one after the other, put here by the build: the citations themselves stay with the record's answers. */
declare const SOURCE_LABELS: Readonly<Record<TestId, string>>

const LABELS = ['article', 'goom2019', 'published', 'clinic'] as const

/** Whose figure it is, one tag a source. */
export function useSourceNames(testId: TestId): string[] {
  const { t } = useTranslation('assessments')
  return labelsOf(testId).map((label) => t(`source.${label}`))
}

export function SourceTags({ testId }: { testId: TestId }) {
  const { t } = useTranslation('assessments')
  return labelsOf(testId).map((label) => (
    <SourceChip key={label} kind={label === 'clinic' ? 'own' : 'published'}>
      {t(`source.${label}`)}
    </SourceChip>
  ))
}

function labelsOf(testId: TestId) {
  return LABELS.filter((label) => SOURCE_LABELS[testId].includes(label))
}
