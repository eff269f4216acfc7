import { PERMISSIONS, type Permission, reachOf } from '@restride/contracts/permissions'
import { type Role, roleSchema } from '@restride/contracts/sessions'

const IN_WORDS = { allowed: 'yes', own: 'own', care_team: 'yes', care_team_or_grant: 'yes' }

/** Of a physiotherapist outside the care team, where that makes a difference. */
function outsideOf(permission: Permission): string | null {
  const reach = reachOf(permission, 'physio')
  if (reach === 'care_team') return '–'
  return reach === 'care_team_or_grant' ? 'with a reason, for an hour' : null
}

/** Physiotherapists are two columns: a cell for the care team says no outside it. */
function cellsOf(permission: Permission): string[] {
  const inWords = (role: Role) => {
    const reach = reachOf(permission, role)
    return reach === null ? '–' : IN_WORDS[reach]
  }
  const outside = outsideOf(permission) ?? inWords('physio')
  const others = roleSchema.exclude(['physio']).options
  return [inWords('physio'), outside, ...others.map(inWords)]
}

const permissions = Object.keys(PERMISSIONS) as Permission[]
const rows = permissions.map((permission) => [`\`${permission}\``, ...cellsOf(permission)])
const head = [
  'permission',
  'physio in the care team',
  'physio outside',
  'front desk',
  'clinic admin',
  'privacy officer',
  'patient',
]

console.log(`# Who may do what

Printed from \`packages/contracts/src/permissions.ts\` by \`node scripts/permissions-table.ts\`; nobody edits it by hand. Another
clinic's record is not found (404) for everybody, whatever stands here. \`own\`: the patient's own record, the caller's own
account.

${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`)
