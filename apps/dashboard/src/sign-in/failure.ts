import { ApiError, OfflineError } from '../http.ts'

/** Why signing in did not work, as far as the person can do something about it. */
export type Failure = 'refused' | 'too_many' | 'offline' | 'unexpected'

export function failureOf(error: unknown): Failure {
  if (error instanceof OfflineError) return 'offline'
  if (!(error instanceof ApiError)) return 'unexpected'
  if (error.status === 429) return 'too_many'
  return error.status === 401 || error.status === 400 ? 'refused' : 'unexpected'
}

export function messageKeyOf(failure: Failure) {
  switch (failure) {
    case 'refused':
      return 'failed'
    case 'too_many':
      return 'tooMany'
    case 'offline':
      return 'offline'
    case 'unexpected':
      return 'unexpected'
  }
}
