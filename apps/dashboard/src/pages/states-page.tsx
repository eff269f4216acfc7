import { LanguageSwitch } from '../shells/language-switch.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { ButtonStates } from './states/button-states.tsx'
import { ChipStates } from './states/chip-states.tsx'
import { ChoiceStates } from './states/choice-states.tsx'
import { FeedbackStates } from './states/feedback-states.tsx'
import { FieldStates } from './states/field-states.tsx'
import { MantineStates } from './states/mantine-states.tsx'
import { NavigationStates } from './states/navigation-states.tsx'
import { TableStates } from './states/table-states.tsx'
import { TouchStates } from './states/touch-states.tsx'
import { TypeStates } from './states/type-states.tsx'
import styles from './states-page.module.css'

/** Every part in every state: for builders, pictures and the accessibility scan. */
export function StatesPage() {
  return (
    <main id="main" className={styles.page}>
      <PageHeading actions={<LanguageSwitch names="long" />}>Components</PageHeading>
      <ChipStates />
      <ButtonStates />
      <FieldStates />
      <ChoiceStates />
      <TouchStates />
      <TableStates />
      <NavigationStates />
      <FeedbackStates />
      <MantineStates />
      <TypeStates />
    </main>
  )
}
