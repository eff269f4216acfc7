import type { Source } from '@restride/rules/criterion'
import { useTranslation } from 'react-i18next'
import { SourceChip } from '../ui/source-chip.tsx'

/** Of each criterion, put here by the build: the citations themselves stay with the record's answers. */
declare const SOURCE_LABELS: Readonly<Record<string, readonly Source['label'][]>>

const LABELS = ['article', 'goom2019', 'published', 'clinic'] as const

/** Whose figure it is, one tag a source. */
export function useSourceNames(criterionId: string): string[] {
  const { t } = useTranslation('assessments')
  return labelsOf(criterionId).map((label) => t(`source.${label}`))
}

export function SourceTags({ criterionId }: { criterionId: string }) {
  const { t } = useTranslation('assessments')
  return labelsOf(criterionId).map((label) => (
    <SourceChip key={label} kind={label === 'clinic' ? 'own' : 'published'}>
      {t(`source.${label}`)}
    </SourceChip>
  ))
}

function labelsOf(criterionId: string) {
  return LABELS.filter((label) => SOURCE_LABELS[criterionId]?.includes(label))
}
