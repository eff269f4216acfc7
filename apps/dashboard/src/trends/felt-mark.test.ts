import { describe, expect, it } from 'vitest'
import { markOf } from './felt-mark.ts'

function report(amount: 'a_little' | 'some' | 'a_lot' | null) {
  return {
    symptom: 'heaviness',
    when: 'during',
    amount,
    painScore: null,
    character: [],
  } as const
}

describe('the mark of what she felt', () => {
  it('tells not answered from none', () => {
    expect(markOf({ reports: null })).toBe('unanswered')
    expect(markOf({ reports: [] })).toBe('none')
  })

  it('is the most she named', () => {
    const reports = [report('a_little'), report('a_lot'), report('some')].map((one) => ({
      ...one,
      character: [],
    }))

    expect(markOf({ reports })).toBe('a_lot')
    expect(markOf({ reports: reports.slice(0, 1) })).toBe('a_little')
  })

  it('never hides a report without an amount behind one with a little', () => {
    const reports = [report('a_little'), report(null)].map((one) => ({ ...one, character: [] }))

    expect(markOf({ reports })).toBe('felt')
  })
})
