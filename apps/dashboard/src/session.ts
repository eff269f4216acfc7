import type { LoginAnswer, Me, Role, SecondStep, StepUp } from '@restride/contracts/sessions'
import { useSyncExternalStore } from 'react'
import {
  array,
  boolean,
  catch as orElse,
  enum as oneOf,
  literal,
  nullable,
  number,
  object,
  string,
  union,
} from 'zod/mini'
import { changeLanguage } from './i18n.ts'
import {
  ApiError,
  http,
  nothing,
  OfflineError,
  onSignedOut,
  patch,
  post,
  refreshAccess,
  setAccessToken,
  type Schema,
} from './http.ts'
import { forget, keep, readKept } from './kept-on-device.ts'

export type Session =
  | { status: 'loading' }
  /** Never signed in here, signed out by choice, or ended by itself. */
  | { status: 'signed-out'; why: 'not-yet' | 'left' | 'ended' }
  /** `offline`: the last known person of this phone, not yet confirmed by the server. */
  | { status: 'signed-in'; user: Me; offline: boolean }

// zod/mini twins of the contract: the whole of zod would weigh 17 kB more in the patient's first load.
const meSchema = object({
  id: string(),
  name: string(),
  email: string(),
  role: oneOf(['physio', 'front_desk', 'clinic_admin', 'privacy_officer', 'patient']),
  locale: oneOf(['en', 'fr']),
  patientId: nullable(string()),
  clinic: object({ id: string(), name: string(), timeZone: string() }),
  mustAddFactor: boolean(),
  // A phone that is offline may remember somebody from before there was a tour.
  hasSeenTour: orElse(boolean(), true),
}) satisfies Schema<Me>
const signedInSchema = object({ accessToken: string(), expiresIn: number(), user: meSchema })
const loginAnswerSchema = union([
  signedInSchema,
  object({
    mfaRequired: literal(true),
    mfaToken: string(),
    methods: array(oneOf(['totp', 'passkey', 'recovery_code'])),
  }),
]) satisfies Schema<LoginAnswer>

const KEPT_USER = 'session:user'

let session: Session = { status: 'loading' }
let lastUser: Me | undefined
let restoring: Promise<void> | undefined
const listeners = new Set<() => void>()
const beforeSignOut = new Set<() => Promise<void>>()

export function currentSession(): Session {
  return session
}

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useSession(): Session {
  return useSyncExternalStore(subscribeToSession, currentSession)
}

/** The signed-in person. Only below routes that have checked it. */
export function useUser(): Me {
  useSession()
  // While the router leaves a page after signing out, the page still shows whose it was.
  if (!lastUser) throw new Error('Nobody was signed in')
  return lastUser
}

/** Resolves once it is known whether someone is signed in. */
export function sessionKnown(): Promise<void> {
  restoring ??= restore()
  return restoring
}

export type NextStep = { mfaToken: string; methods: readonly SecondStep[] }

/** `null` when nothing else is asked for; else `signInWithCode` or `signInWithPasskey`. */
export function signIn(email: string, password: string): Promise<NextStep | null> {
  return prove('/auth/login', { email, password })
}

export async function signInWithCode(mfaToken: string, code: string): Promise<void> {
  await begin(await http(signedInSchema, '/auth/mfa', post({ mfaToken, code })))
}

/** With the token of the password's step, or alone. */
export async function signInWithPasskey(mfaToken: string | null): Promise<void> {
  const { answerPasskey } = await import('./factors/ask-passkey.ts')
  const passkey = await answerPasskey('/auth/passkey/options', { mfaToken })
  const answer =
    mfaToken === null
      ? await http(signedInSchema, '/auth/passkey', post({ passkey }))
      : await http(signedInSchema, '/auth/mfa', post({ mfaToken, passkey }))
  await begin(answer)
}

/** Proves again who she is; the page she is on stays as it is. */
export async function stepUp(proof: StepUp): Promise<void> {
  setAccessToken(await http(signedInSchema, '/auth/step-up', post(proof)))
}

/** After a change of what her account may do. */
export async function renewUser(): Promise<void> {
  const user = await http(meSchema, '/me')
  if (session.status === 'signed-in') set({ ...session, user })
}

/** With the link of a patient's invitation. `null` when no second factor is asked for. */
export function signInByInvitation(token: string, bornOn: string): Promise<NextStep | null> {
  return prove('/auth/invitation/accept', { token, bornOn })
}

/** With a link by e-mail. `null` when no second factor is asked for. */
export function signInByLink(token: string): Promise<NextStep | null> {
  return prove('/auth/link/open', { token })
}

/** Drafts are sent first, because signing out may clear what this browser keeps. */
export async function signOut(): Promise<void> {
  await Promise.allSettled([...beforeSignOut].map((flush) => flush()))
  await http(nothing, '/auth/logout', post()).catch((error: unknown) => {
    // The session was over already, which is what was asked for.
    if (!(error instanceof ApiError && error.status === 401)) throw error
  })
  end('left')
}

export function onBeforeSignOut(flush: () => Promise<void>): () => void {
  beforeSignOut.add(flush)
  return () => beforeSignOut.delete(flush)
}

/** The person's own setting: changes the screen at once and the account after it. */
export async function setLanguage(locale: Me['locale']): Promise<void> {
  await changeLanguage(locale)
  if (session.status !== 'signed-in' || session.offline) return
  set({ ...session, user: { ...session.user, locale } })
  await http(nothing, '/me', patch({ locale }, '*'))
}

/** On every device of hers; at once here, whether the server could be told or not. */
export async function endTour(): Promise<void> {
  if (session.status !== 'signed-in') return
  set({ ...session, user: { ...session.user, hasSeenTour: true } })
  await http(nothing, '/me', patch({ hasSeenTour: true }, '*'))
}

async function prove(path: string, body: object): Promise<NextStep | null> {
  const answer = await http(loginAnswerSchema, path, post(body))
  if ('mfaRequired' in answer) return answer
  await begin(answer)
  return null
}

/** Learns that the session is over, if it is, on a page that asks for nothing by itself. */
export function askWhetherSignedIn(): void {
  if (session.status !== 'signed-in' || isPatient(session.user.role)) return
  // Refused or out of reach: the first is told by `onSignedOut`, the second changes nothing.
  void http(nothing, '/me').catch(() => {})
}

async function restore(): Promise<void> {
  try {
    const answer = await refreshAccess()
    if (answer === null) return end('not-yet')
    await welcome(signedInSchema.parse(answer).user)
  } catch (error) {
    const user = error instanceof OfflineError ? await readKept(KEPT_USER).catch(() => null) : null
    if (!user) return end('not-yet')
    set({ status: 'signed-in', user: meSchema.parse(user), offline: true })
    addEventListener('online', () => void restore(), { once: true })
  }
}

async function begin(answer: { accessToken: string; expiresIn: number; user: Me }): Promise<void> {
  setAccessToken(answer)
  restoring = Promise.resolve()
  await welcome(answer.user)
}

async function welcome(user: Me): Promise<void> {
  await changeLanguage(user.locale)
  set({ status: 'signed-in', user, offline: false })
  // A patient's phone is her own and may be out of reach on a run; a clinic's computer is shared.
  if (isPatient(user.role)) await keep(KEPT_USER, user).catch(() => {})
}

function isPatient(role: Role): boolean {
  return role === 'patient'
}

function end(why: 'not-yet' | 'left' | 'ended'): void {
  setAccessToken(undefined)
  void forget(KEPT_USER).catch(() => {})
  set({ status: 'signed-out', why })
}

function set(next: Session): void {
  session = next
  if (next.status === 'signed-in') lastUser = next.user
  for (const listener of listeners) listener()
}

onSignedOut(() => {
  if (session.status === 'signed-in') end('ended')
})
