import { describe, expect, it } from 'vitest'
import { inDays, inWeeksAndDays, listed, sentences, signedPercent } from './text.ts'

const name = (word: string) => ({ en: word, fr: `${word}-fr` })

describe('words', () => {
  it.each([
    [[], '', ''],
    [['a'], 'a', 'a-fr'],
    [['a', 'b'], 'a and b', 'a-fr et b-fr'],
    [['a', 'b', 'c'], 'a, b and c', 'a-fr, b-fr et c-fr'],
  ])('list %j', (words, en, fr) => {
    expect(listed(words.map(name))).toEqual({ en, fr })
  })

  it('leave out the sentence that is none', () => {
    expect(sentences(name('a'), null, name('b'))).toEqual({ en: 'a b', fr: 'a-fr b-fr' })
    expect(sentences(null)).toEqual({ en: '', fr: '' })
  })

  it.each([
    [41.66, '+41.7\u00A0%', '+41,7\u00A0%'],
    [0, '+0.0\u00A0%', '+0,0\u00A0%'],
    [-5.25, '−5.3\u00A0%', '−5,3\u00A0%'],
  ])('sign %s per cent', (percent, en, fr) => {
    expect(signedPercent(percent)).toEqual({ en, fr })
  })

  it.each([
    [0, '0 days', '0 jour'],
    [1, '1 day', '1 jour'],
    [2, '2 days', '2 jours'],
  ])('count %s days in each language', (days, en, fr) => {
    expect(inDays(days)).toEqual({ en, fr })
  })

  it.each([
    [0, '0 weeks', '0 semaine'],
    [3, '3 days', '3 jours'],
    [7, '1 week', '1 semaine'],
    [8, '1 week 1 day', '1 semaine 1 jour'],
    [14, '2 weeks', '2 semaines'],
    [83, '11 weeks 6 days', '11 semaines 6 jours'],
  ])('write %s days as weeks and days', (days, en, fr) => {
    expect(inWeeksAndDays(days)).toEqual({ en, fr })
  })
})
