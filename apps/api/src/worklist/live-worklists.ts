import { PassThrough } from 'node:stream'
import { reachOf } from '@restride/contracts/permissions'
import type { Database } from '../database.ts'
import type { Listening } from '../listen-to.ts'
import { ProblemError } from '../problem.ts'
import { findActor } from '../sign-in/find-actor.ts'
import type { Actor } from '../work.ts'

/** Sooner than proxies lose patience with a silent answer, and how late an ended session is noticed at the latest. */
const LOOK_EVERY_MS = 10_000
/** Then the browser asks anew: nothing that went wrong unnoticed lasts longer. */
const LONGEST_MS = 600_000
const MOST_OF_ONE_PERSON = 8

/** How long a browser waits before it asks again, as the format of server-sent events says it. */
export const OPENING = 'retry: 5000\n\n'
const CHANGED = 'event: changed\ndata:\n\n'
const STILL_HERE = ':\n\n'

type Listener = { actor: Actor; stream: PassThrough; since: number }

/** Everybody who is told, while it happens, that her worklist has changed. What has changed is never said. */
export type LiveWorklists = {
  /**
   * A stream of events for this person, until her session ends.
   * @throws ProblemError busy when the database cannot be heard, too_many_requests
   */
  join: (actor: Actor) => Promise<PassThrough>
  close: () => Promise<void>
}

export function liveWorklists(db: Database, now: () => Date): LiveWorklists {
  const listeners = new Set<Listener>()
  let listening: Promise<Listening> | null = null
  let isClosed = false
  const looking = setInterval(() => void lookAtAll(), LOOK_EVERY_MS)
  looking.unref()

  return {
    join: async (actor) => {
      if (isClosed) throw new ProblemError('busy')
      const hers = [...listeners].filter((one) => one.actor.userId === actor.userId)
      if (hers.length >= MOST_OF_ONE_PERSON) throw new ProblemError('too_many_requests')
      await hear()
      const stream = new PassThrough()
      const listener = { actor, stream, since: Date.now() }
      listeners.add(listener)
      stream.on('close', () => listeners.delete(listener))
      stream.write(OPENING)
      return stream
    },
    close: async () => {
      isClosed = true
      clearInterval(looking)
      endAll()
      await listening?.then(({ stop }) => stop()).catch(() => undefined)
    },
  }

  /** One connection for everybody, opened for the first who asks, and again after it was lost. */
  async function hear(): Promise<void> {
    listening ??= db.listen('worklist', { onHeard: tell, onLost: forget })
    try {
      await listening
    } catch {
      forget()
      throw new ProblemError('busy', { detail: 'The database cannot be heard' })
    }
  }

  /** Nobody is left believing that she will be told: each asks again, and reads her list when she has. */
  function forget(): void {
    listening = null
    endAll()
  }

  function endAll(): void {
    for (const { stream } of listeners) stream.end()
  }

  function tell(said: string): void {
    for (const listener of listeners) {
      const { clinicId, userId } = listener.actor
      if (said === `${clinicId} ${userId}`) void send(listener, CHANGED)
    }
  }

  async function lookAtAll(): Promise<void> {
    for (const listener of listeners) {
      if (Date.now() - listener.since > LONGEST_MS) listener.stream.end()
      else await send(listener, STILL_HERE)
    }
  }

  async function send({ actor, stream }: Listener, text: string): Promise<void> {
    const mayRead = await mayStillRead(actor)
    if (stream.writableEnded) return
    if (mayRead) stream.write(text)
    else stream.end()
  }

  async function mayStillRead({ sessionId, userId }: Actor): Promise<boolean> {
    try {
      const actor = await findActor(db, userId, sessionId, { now: now(), isAttended: false })
      return actor !== null && !actor.mustAddFactor && reachOf('worklist:read', actor.role) !== null
    } catch {
      return false
    }
  }
}
