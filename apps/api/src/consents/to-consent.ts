import {
  type Consent,
  type ConsentEvent,
  consentEventSchema,
  type ConsentKind,
} from '@restride/contracts/consents'
import { plainDate } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { currentText } from './texts.ts'

export const eventSelect = {
  id: true,
  kind: true,
  given: true,
  textVersion: true,
  lang: true,
  channel: true,
  on: true,
  recordedBy: { select: { id: true, name: true } },
  recordedAt: true,
} as const satisfies Prisma.ConsentEventSelect

type EventRow = Prisma.ConsentEventGetPayload<{ select: typeof eventSelect }>

export function toEvent(row: EventRow): ConsentEvent {
  return consentEventSchema.parse({
    ...row,
    on: plainDate(row.on),
    recordedAt: row.recordedAt.toISOString(),
  })
}

/** How one kind stands; the events come newest first, and the newest counts. */
export function toConsent(kind: ConsentKind, all: readonly ConsentEvent[]): Consent {
  const current = currentText(kind)
  const events = all.filter((event) => event.kind === kind)
  const [newest] = events
  if (newest === undefined) return { kind, state: 'not_asked', isOlderText: false, current, events }
  return {
    kind,
    state: newest.given ? 'given' : 'withdrawn',
    isOlderText: newest.given && newest.textVersion !== current.version,
    current,
    events,
  }
}
