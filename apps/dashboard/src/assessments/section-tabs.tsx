import type { ProfileId } from '@restride/rules/criterion'
import { IconCheck, IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { TabLink, TabsNav } from '../ui/tabs-nav.tsx'
import type { FieldError } from '../ui/error-summary.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { completeSections } from './complete-sections.ts'
import { type Draft, type Section, SECTIONS } from './draft.ts'
import { sectionOf } from './section-of.ts'
import { isBegun, testOrder } from './test-results.ts'

type SectionTabsProps = {
  section: Section
  draft: Draft
  profile: ProfileId
  errors: readonly FieldError[]
}

/** The parts of the assessment; a check where everything has an answer, a hand where something must be mended. */
export function SectionTabs({ section: shown, draft, profile, errors }: SectionTabsProps) {
  const { t } = useTranslation('assessments')
  const { asked } = testOrder(profile)
  const done = asked.filter((id) => isBegun(draft.findings.tests[id])).length
  const complete = completeSections(draft, done === asked.length)
  const wrong = errors.map(({ fieldId }) => sectionOf(fieldId ?? ''))
  const iconOf = (section: Section) => {
    if (wrong.includes(section)) return <IconHandStop aria-hidden="true" />
    return complete.includes(section) ? <IconCheck aria-hidden="true" /> : undefined
  }
  return (
    <TabsNav label={t('sections')}>
      {SECTIONS.map((section) => (
        <TabLink
          key={section}
          to="."
          search={{ section }}
          activeOptions={{ exact: true, includeSearch: true }}
          // The first is shown without being in the address.
          aria-current={section === shown ? 'page' : undefined}
          icon={iconOf(section)}
          count={
            section === 'tests' && done < asked.length
              ? t('answered', { done, all: asked.length })
              : undefined
          }
        >
          {t(`section.${section}`)}
          {wrong.includes(section) && <VisuallyHidden> {t('toMend')}</VisuallyHidden>}
        </TabLink>
      ))}
    </TabsNav>
  )
}
