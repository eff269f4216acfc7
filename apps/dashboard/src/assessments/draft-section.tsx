import type { TestId } from '@restride/rules/facts'
import type { Preview } from './preview-rules.ts'
import type { Section, SectionProps } from './draft.ts'
import { NotesSection } from './notes-section.tsx'
import { ScreeningSection } from './screening-section.tsx'
import { SymptomsSection } from './symptoms-section.tsx'
import { TestsSection } from './tests-section.tsx'
import type { TestProps } from './use-test.ts'

type DraftSectionProps = SectionProps &
  Pick<TestProps, 'profile'> & {
    section: Section
    preview: Preview | null
    current: TestId | undefined
    onGoTo: (test: TestId | 'notes') => void
  }

export function DraftSection({
  section,
  profile,
  preview,
  current,
  onGoTo,
  ...props
}: DraftSectionProps) {
  switch (section) {
    case 'screening':
      return <ScreeningSection {...props} />
    case 'symptoms':
      return <SymptomsSection {...props} />
    case 'tests':
      return (
        <TestsSection
          {...props}
          profile={profile}
          preview={preview}
          current={current}
          onGoTo={onGoTo}
        />
      )
    case 'notes':
      return <NotesSection {...props} />
  }
}
