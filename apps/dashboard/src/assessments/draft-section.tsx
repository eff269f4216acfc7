import type { TestId } from '@restride/rules/facts'
import type { Preview } from './spoken-rules.ts'
import type { Section, SectionProps } from './draft.ts'
import { AbdominalWallSection } from './abdominal-wall-section.tsx'
import { BackgroundSection } from './background-section.tsx'
import { BreathingSection } from './breathing-section.tsx'
import { NotesSection } from './notes-section.tsx'
import { PelvicFloorSection } from './pelvic-floor-section.tsx'
import { QuestionnairesSection } from './questionnaires-section.tsx'
import { ScreeningSection } from './screening-section.tsx'
import { SymptomsSection } from './symptoms-section.tsx'
import { TestsSection } from './tests-section.tsx'
import type { TestProps } from './use-test.ts'

type DraftSectionProps = SectionProps &
  Pick<TestProps, 'profile'> & {
    section: Section
    preview: Preview | null
    current: TestId | undefined
    onGoTo: (test: TestId | 'pelvicFloor') => void
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
    case 'pelvicFloor':
      return <PelvicFloorSection {...props} />
    case 'abdominalWall':
      return <AbdominalWallSection {...props} />
    case 'breathing':
      return <BreathingSection {...props} />
    case 'background':
      return <BackgroundSection {...props} />
    case 'questionnaires':
      return <QuestionnairesSection {...props} />
    case 'notes':
      return <NotesSection {...props} />
  }
}
