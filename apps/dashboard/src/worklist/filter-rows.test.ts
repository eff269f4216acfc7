import type { WorklistRow } from '@restride/contracts/worklist'
import { describe, expect, it } from 'vitest'
import { filterRows } from './filter-rows.ts'

const text = { en: '', fr: '' }
const row = (name: string, ...kinds: WorklistRow['reasons'][number]['kind'][]): WorklistRow => ({
  episodeId: name,
  patient: {
    id: name,
    name,
    locale: 'fr',
    phone: null,
    email: null,
    contactPreference: 'call',
    noContactBy: [],
  },
  daysSinceBirth: 90,
  birthMode: null,
  goal: '',
  status: 'running',
  runningPausedSince: null,
  owner: { id: 'x', name: 'Jo' },
  snoozed: null,
  visitAt: null,
  visitAsked: null,
  reasons: kinds.map((kind) => ({ kind, text, since: '', dueOn: null, flagId: null })),
})
const rows = [row('Émilie Roy', 'decision', 'plan_ends'), row('Noor Bakker', 'symptom')]
const found = (name: string, why: Parameters<typeof filterRows>[2]) =>
  filterRows(rows, name, why).map(({ episodeId }) => episodeId)

describe('the filter of the worklist', () => {
  it.each([
    ['nothing asked for', '', [], ['Émilie Roy', 'Noor Bakker']],
    ['a name without its accents', ' emilie', [], ['Émilie Roy']],
    ['a reason that is not her first', '', ['plan_ends'], ['Émilie Roy']],
    ['both, of two people', 'noor', ['decision'], []],
  ] as const)('%s', (_name, name, why, names) => {
    expect(found(name, why)).toEqual(names)
  })
})
