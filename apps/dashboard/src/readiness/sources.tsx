import type { CriterionResult } from '@restride/contracts/readiness'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SourceChip } from '../ui/source-chip.tsx'
import styles from './readiness.module.css'

type Label = CriterionResult['sources'][number]['label']
const LABELS = ['article', 'goom2019', 'published', 'clinic'] as const

/** One chip for each kind of source; it opens where exactly the criterion comes from. */
export function useSources(sources: CriterionResult['sources']) {
  const [open, setOpen] = useState<Label | null>(null)
  const { t } = useTranslation('readiness')
  const id = useId()
  const labels = LABELS.filter((label) => sources.some((source) => source.label === label))
  const chips = labels.map((label) => (
    <SourceChip
      key={label}
      kind={label === 'clinic' ? 'own' : 'published'}
      expanded={open === label}
      controls={id}
      onClick={() => setOpen(open === label ? null : label)}
    >
      {t(`source.${label}`)}
    </SourceChip>
  ))
  const panel = (
    <div id={id} hidden={open === null} className={styles.citation}>
      {sources
        .filter(({ label }) => label === open)
        .map((source) => (
          <Citation key={`${source.citation} ${source.locator}`} source={source} />
        ))}
    </div>
  )
  return { chips, panel }
}

function Citation({ source }: { source: CriterionResult['sources'][number] }) {
  const { t } = useTranslation('readiness')
  const { citation, evidence, label, locator } = source
  return (
    <p>
      {/* What was published keeps the language it was published in. */}
      {label === 'clinic' ? <b>{t('source.clinic')}</b> : <b lang="en">{citation}</b>}
      <br />
      <span lang="en">{locator}</span>
      <br />
      {t(`evidence.${evidence}`)}
    </p>
  )
}
