import type { Recording } from './recording.ts'
import type { ScreenName, State, Take } from './screens.ts'

const files = import.meta.glob<{ default: Recording }>('./recorded/*.json')

/** @throws when nobody has recorded it */
export async function recordingOf(screen: ScreenName, state: State): Promise<Recording> {
  const file = files[`./recorded/${screen}.${takeOf(state)}.json`]
  if (!file)
    throw new Error(`${screen}, ${state}: record again with: node scripts/record-screens.ts`)
  return (await file()).default
}

function takeOf(state: State): Take {
  return state === 'empty' || state === 'one' ? state : 'many'
}
