import { z } from 'zod'

const EMAILS: Record<string, string> = {
  physio: 'physio2@demo.restride.test',
  front_desk: 'desk@demo.restride.test',
  clinic_admin: 'admin@demo.restride.test',
  privacy_officer: 'privacy@demo.restride.test',
  patient: 'patient2@demo.restride.test',
}
const LIFE_MS = 5 * 60_000
const signedIn = z.object({ accessToken: z.string() })
const tokens = new Map<string, { value: Promise<string>; at: number }>()

/** A token of the demo login with this role that will still do for a while. */
export function demoToken(address: string, role: string): Promise<string> {
  const known = tokens.get(role)
  if (known !== undefined && Date.now() - known.at < LIFE_MS) return known.value
  const value = signIn(address, EMAILS[role] ?? EMAILS['physio'] ?? '')
  tokens.set(role, { value, at: Date.now() })
  return value
}

async function signIn(address: string, email: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'restride-demo' }),
  })
  return signedIn.parse(await answer.json()).accessToken
}
