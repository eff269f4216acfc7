import type { MySession } from '@restride/contracts/my'
import type { LogSession } from '@restride/contracts/session-logs'
import { newId } from './new-id.ts'

const WALK_OF_ITS_OWN = { kind: 'walk', planned: null, runMinutes: 0 } as const

/** What was done before she says how it felt. */
export type Done = Pick<LogSession, 'kind' | 'planned' | 'runMinutes' | 'walkMinutes' | 'outcome'>

export function doneAsPlanned(session: MySession): Done {
  return {
    ...plannedPart(session),
    outcome: 'done',
    runMinutes: (session.repeats * session.runSeconds) / 60,
    walkMinutes: (session.repeats * session.walkSeconds) / 60,
  }
}

export function walked(minutes: number): Done {
  return { ...WALK_OF_ITS_OWN, outcome: 'done', walkMinutes: minutes }
}

/** One tap, nothing asked. */
export function notTodayOf(session: MySession, doneOn: string): LogSession {
  return {
    id: newId(),
    doneOn,
    ...plannedPart(session),
    outcome: 'not_today',
    runMinutes: 0,
    walkMinutes: 0,
    feeling: null,
    symptoms: null,
    note: '',
  }
}

function plannedPart({ kind, week, index }: MySession): Pick<LogSession, 'kind' | 'planned'> {
  // A rest is never offered as a session.
  return { kind: kind === 'rest' ? 'walk' : kind, planned: { week, index } }
}
