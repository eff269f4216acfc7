import { useSyncExternalStore } from 'react'
import { loadWords } from '../i18n.ts'
import { onStepUpNeeded } from '../http.ts'

export type StepUpQuestion = { withinMinutes: number; settle: (confirmed: boolean) => void }

let question: StepUpQuestion | null = null
let answer: Promise<boolean> | null = null
const listeners = new Set<() => void>()

function show(next: StepUpQuestion | null): void {
  question = next
  for (const listener of listeners) listener()
}

/** Two requests that need it at the same moment wait for one answer. */
function ask(withinMinutes: number): Promise<boolean> {
  answer ??= wait(withinMinutes).finally(() => {
    answer = null
  })
  return answer
}

async function wait(withinMinutes: number): Promise<boolean> {
  await loadWords('step-up')
  return new Promise((resolve) => {
    show({
      withinMinutes,
      settle: (confirmed) => {
        show(null)
        resolve(confirmed)
      },
    })
  })
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What is being asked now; `null` mostly. */
export function useStepUpQuestion(): StepUpQuestion | null {
  return useSyncExternalStore(subscribe, () => question)
}

onStepUpNeeded(ask)
