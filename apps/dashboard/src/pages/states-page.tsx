import { useSearch } from '@tanstack/react-router'
import { enum as oneOf, object } from 'zod/mini'
import { LanguageSwitch } from '../shells/language-switch.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { ButtonStates } from './states/button-states.tsx'
import { ChipStates } from './states/chip-states.tsx'
import { ChoiceStates } from './states/choice-states.tsx'
import { FeedbackStates } from './states/feedback-states.tsx'
import { FieldStates } from './states/field-states.tsx'
import { MantineStates } from './states/mantine-states.tsx'
import { NavigationStates } from './states/navigation-states.tsx'
import { OpeningScreen } from './states/opening-screen.tsx'
import { ScreenList } from './states/screen-list.tsx'
import { SCREENS, STATES, type ScreenName } from './states/screens.ts'
import { TableStates } from './states/table-states.tsx'
import { TouchStates } from './states/touch-states.tsx'
import { TypeStates } from './states/type-states.tsx'
import styles from './states-page.module.css'

const wantedSchema = object({
  screen: oneOf(Object.keys(SCREENS) as [ScreenName, ...ScreenName[]]),
  state: oneOf(STATES),
  lang: oneOf(['en', 'fr']),
})

/** Every part and every screen in every state: for builders, pictures and the accessibility scan. */
export function StatesPage() {
  const search: unknown = useSearch({ strict: false })
  const wanted = wantedSchema.safeParse(search)
  return wanted.success ? <OpeningScreen wanted={wanted.data} /> : <Parts />
}

function Parts() {
  return (
    <main id="main" className={styles.page}>
      <PageHeading actions={<LanguageSwitch names="long" />}>Components</PageHeading>
      <ScreenList />
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
