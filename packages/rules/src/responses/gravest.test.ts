import { describe, expect, it } from 'vitest'
import { clinicProtocol, published } from '../sources.ts'
import { gravest } from './gravest.ts'
import type { SessionResponse } from './response.ts'

const GREEN: SessionResponse = {
  zone: 'green',
  planEffect: 'continue',
  flag: null,
  heading: { en: 'Go on', fr: 'Continuez' },
  patientText: { en: 'All is well.', fr: 'Tout va bien.' },
  whatToDoNow: [],
  emergency: false,
  reason: { en: 'No symptom.', fr: 'Aucun symptôme.' },
  sources: [],
}

describe('one answer to several reports', () => {
  it('names each source once, by its citation and its place in it', () => {
    const [table, row] = [
      published('Guide', 'table 7', 'study'),
      published('Guide', 'row 3', 'study'),
    ]
    const other = published('Article', 'table 7', 'study')
    const clinic = clinicProtocol('zones')

    const answer = gravest([
      { ...GREEN, sources: [table, clinic] },
      null,
      { ...GREEN, sources: [row, table] },
      { ...GREEN, sources: [other, clinic] },
    ])

    expect(answer?.sources).toEqual([table, clinic, row, other])
  })

  it('is none when nothing was reported', () => {
    expect(gravest([null, null])).toBeNull()
  })
})
