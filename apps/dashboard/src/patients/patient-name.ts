import type { PatientName } from '@restride/contracts/people'

type Named = Pick<PatientName, 'givenName' | 'familyName' | 'preferredName'>

/** As she wants to be called; the given name stays beside it where it differs. */
export function patientName({ givenName, familyName, preferredName }: Named): string {
  if (preferredName === null || preferredName === givenName) return `${givenName} ${familyName}`
  return `${preferredName} ${familyName} (${givenName})`
}

/** For a list ordered by family name. */
export function listedName({ givenName, familyName, preferredName }: Named): string {
  const given = preferredName === null || preferredName === givenName
  return `${familyName}, ${given ? givenName : `${preferredName} (${givenName})`}`
}
