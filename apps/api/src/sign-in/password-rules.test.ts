import { describe, expect, it } from 'vitest'
import { refusalOf, shortestPassword } from './password-rules.ts'

const about = ['Jo Lindqvist', 'jo.lindqvist@riverbend.example', 'Riverbend Pelvic Health']
const alone = { isOnlyFactor: true, about }
const withSecondFactor = { isOnlyFactor: false, about }

describe('a password beside a second factor', () => {
  it.each([
    ['tgzrkqw', 'too_short'],
    ['tgzrkqwm', null],
    ['', 'too_short'],
    ['        ', 'too_simple'],
    ['password', 'common'],
    ['PASSWORD', 'common'],
    ['Password1', 'common'],
    ['passw0rd', 'common'],
    ['iloveyou', 'common'],
    ['sunshine', 'common'],
    ['dragon2026!', 'common'],
    ['!!baseball!!', 'common'],
    ['qwertyuiop', 'common'],
    ['12345678', 'common'],
    ['87654321', 'too_simple'],
    ['11111111', 'common'],
    ['abababab', 'too_simple'],
    ['abcdefgh', 'too_simple'],
    ['bcdefghi', 'too_simple'],
    ['zyxwvuts', 'too_simple'],
    ['restride', 'about_you'],
    ['Restride2026!', 'about_you'],
    ['Lindqvist1', 'about_you'],
    ['jo-lindqvist-1', 'about_you'],
    ['riverbend7', 'about_you'],
    ['Postpartum12', 'about_you'],
    ['runrunrun', 'too_simple'],
    ['physio-clinic', 'about_you'],
    ['vélo-gris', null],
    ['kettle mud', null],
  ])('%s → %s', (password, refusal) => {
    expect(refusalOf(password, withSecondFactor)).toBe(refusal)
  })
})

describe('a password alone', () => {
  it.each([
    ['kettle mud fern', null],
    ['kettle mud fer', 'too_short'],
    ['password1234567', 'common'],
    ['passwordpassword', 'common'],
    ['aaaaaaaaaaaaaaaaaaaa', 'too_simple'],
    ['123456789012345678', 'too_simple'],
    ['restride-restride-2026', 'about_you'],
    ['riverbend pelvic health', 'about_you'],
    ['four lamps under a wet bridge', null],
    ['quatre lampes sous un pont mouillé', null],
    ['长江后浪推前浪一代新人换旧人', 'too_short'],
    ['长江后浪推前浪一代新人换旧人胜', null],
    ['e\u0301'.repeat(7) + 'kettle', 'too_short'],
    ['🦔🌧🪴🚲🧵🫖🪟🧺🥾🪁🧭🪵🧊🎈🪡', null],
  ])('%s → %s', (password, refusal) => {
    expect(refusalOf(password, alone)).toBe(refusal)
  })

  it('may have 256 characters and not one more', () => {
    const long = 'kettle mud fern '.repeat(16)
    const varied = Array.from({ length: 256 }, (_, at) =>
      String.fromCodePoint(0x4e00 + at * 7),
    ).join('')

    expect(long).toHaveLength(256)
    expect(refusalOf(varied, alone)).toBe('too_simple')
    expect(refusalOf(long, alone)).toBeNull()
    expect(refusalOf(`${long}x`, alone)).toBe('too_long')
  })
})

describe('the shortest password', () => {
  it('is 15 characters alone and 8 beside a second factor', () => {
    expect([shortestPassword(alone), shortestPassword(withSecondFactor)]).toEqual([15, 8])
  })
})
