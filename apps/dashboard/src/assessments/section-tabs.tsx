import type { ProfileId } from '@restride/rules/criterion'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { TabLink, TabsNav } from '../ui/tabs-nav.tsx'
import { type Draft, type Section, SECTIONS } from './draft.ts'
import { isBegun, testOrder } from './test-results.ts'

type SectionTabsProps = { draft: Draft; profile: ProfileId }

/** The parts of the assessment; a check where everything has an answer. */
export function SectionTabs({ draft, profile }: SectionTabsProps) {
  const { t } = useTranslation('assessments')
  const { asked } = testOrder(profile)
  const done = asked.filter((id) => isBegun(draft.findings.tests[id])).length
  const complete = completeSections(draft, done === asked.length)
  return (
    <TabsNav label={t('sections')}>
      {SECTIONS.map((section) => (
        <TabLink
          key={section}
          to="."
          search={{ section }}
          activeOptions={{ exact: true, includeSearch: true }}
          icon={complete.includes(section) ? <IconCheck aria-hidden="true" /> : undefined}
          count={section === 'tests' ? t('answered', { done, all: asked.length }) : undefined}
        >
          {t(`section.${section}`)}
        </TabLink>
      ))}
    </TabsNav>
  )
}

function completeSections({ findings, notes }: Draft, testsDone: boolean): Section[] {
  const { screening, conditions, healing, symptoms } = findings
  const isAnswered = (value: unknown) => value !== null
  const screened =
    Object.values(screening.signs).every(isAnswered) &&
    Object.values(conditions.answers).every(({ present }) => present !== null)
  const { painSite: _site, ...asked } = symptoms
  const told = [...Object.values(asked), healing.wound, healing.bleeding].every(isAnswered)
  return [
    ...(screened ? (['screening'] as const) : []),
    ...(told ? (['symptoms'] as const) : []),
    ...(testsDone ? (['tests'] as const) : []),
    ...(notes.trim() === '' ? [] : (['notes'] as const)),
  ]
}
