import { describe, expect, it } from 'vitest'
import type { LoggedSession } from '../responses/session.ts'
import { isSessionOf } from './level-session.ts'

describe('a logged session', () => {
  it.each<[LoggedSession['kind'], boolean, boolean]>([
    ['walk', true, false],
    ['walk_run', false, true],
    ['run', false, true],
    ['strength', false, false],
    ['breathing', false, false],
  ])('%s is one of a walking level: %s, of a running level: %s', (kind, walking, running) => {
    expect(isSessionOf(kind, 'W3')).toBe(walking)
    expect(isSessionOf(kind, '1')).toBe(running)
  })
})
