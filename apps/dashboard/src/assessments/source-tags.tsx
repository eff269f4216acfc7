import type { Source } from '@restride/rules/criterion'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { useTranslation } from 'react-i18next'
import { SourceChip } from '../ui/source-chip.tsx'

const LABELS = ['article', 'goom2019', 'published', 'clinic'] as const

/** Whose figure it is, one tag a source. */
export function useSourceNames(criterionId: string): string[] {
  const { t } = useTranslation('assessments')
  return labelsOf(sourcesOf(criterionId)).map((label) => t(`source.${label}`))
}

export function SourceTags({ criterionId }: { criterionId: string }) {
  const { t } = useTranslation('assessments')
  return labelsOf(sourcesOf(criterionId)).map((label) => (
    <SourceChip key={label} kind={label === 'clinic' ? 'own' : 'published'}>
      {t(`source.${label}`)}
    </SourceChip>
  ))
}

function sourcesOf(criterionId: string): readonly Source[] {
  return RULESET_V1.criteria.find(({ id }) => id === criterionId)?.sources ?? []
}

function labelsOf(sources: readonly Source[]) {
  return LABELS.filter((label) => sources.some((source) => source.label === label))
}
