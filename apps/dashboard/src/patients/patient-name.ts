import type { Patient } from '@restride/contracts/people'

/** As she wants to be called; the given name stays beside it where it differs. */
export function patientName({ givenName, familyName, preferredName }: Patient): string {
  if (preferredName === null || preferredName === givenName) return `${givenName} ${familyName}`
  return `${preferredName} ${familyName} (${givenName})`
}

/** For a list ordered by family name. */
export function listedName({ givenName, familyName, preferredName }: Patient): string {
  const given = preferredName === null || preferredName === givenName
  return `${familyName}, ${given ? givenName : `${preferredName} (${givenName})`}`
}
