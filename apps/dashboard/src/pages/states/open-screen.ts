import type { Lang } from '@restride/contracts/primitives'
import { changeLanguage } from '../../i18n.ts'
import { queryClient } from '../../query-client.ts'
import { sessionKnown, signIn } from '../../session.ts'
import { answerFromRecording, answerWithSession } from './network.ts'
import type { Recording } from './recording.ts'
import { recordingOf } from './recordings.ts'
import type { ScreenName, State } from './screens.ts'

export type Wanted = { screen: ScreenName; state: State; lang: Lang }

/** Signs in the recorded person and puts the network into that state; the address where the screen is. */
export async function openScreen({ lang, screen, state }: Wanted): Promise<string> {
  const recording = await recordingOf(screen, state)
  await sessionKnown()
  stopClockAt(new Date(recording.at))
  // A picture need not wait for the pauses between tries.
  queryClient.setDefaultOptions({
    ...queryClient.getDefaultOptions(),
    queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 0 },
  })
  await changeLanguage(lang)
  await enter(recording, lang)
  answerFromRecording(recording, state)
  return recording.path
}

async function enter(recording: Recording, locale: Lang): Promise<void> {
  const { session } = recording
  if (session === null) return
  answerWithSession({ ...recording, session: { ...session, user: { ...session.user, locale } } })
  await signIn('', '')
}

/** Time goes on for everything that measures how long something takes, but not for what asks which day it is. */
function stopClockAt(now: Date): void {
  const Clock = Date
  globalThis.Date = new Proxy(Clock, {
    construct: (_, given: unknown[]) =>
      Reflect.construct(Clock, given.length === 0 ? [now] : given),
    get: (clock, name) => (name === 'now' ? () => now.getTime() : Reflect.get(clock, name)),
  })
}
