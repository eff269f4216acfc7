import type { Role } from '@restride/contracts/sessions'

/** Every address of the app. `router.tsx` gives each its page. */
export const paths = {
  signIn: '/sign-in',
  signInLink: '/sign-in/link',
  choosePassword: '/choose-password',
  welcome: '/welcome',
  staff: '/staff',
  account: '/account',
  help: '/help',
  worklist: '/worklist',
  patients: '/patients',
  newPatient: '/patients/new',
  patient: '/patients/$patientId',
  record: '/patients/$patientId/record',
  letter: '/patients/$patientId/letter/$clearanceId',
  reviews: '/reviews',
  oversight: '/oversight',
  decide: '/episodes/$episodeId/decide',
  assessment: '/assessments/$assessmentId',
  plan: '/plans/$planId',
  newPlan: '/episodes/$episodeId/plan',
  newestRules: '/rules',
  rules: '/rules/$version',
  desk: '/desk',
  deskDay: '/desk/day',
  clinicSettings: '/clinic/sign-in-rules',
  wordings: '/clinic/questionnaires',
  today: '/today',
  timer: '/today/timer',
  log: '/log',
  nextMorning: '/next-morning/$sessionLogId',
  feelWrong: '/feel-wrong',
  progress: '/progress',
  visits: '/visits',
  audit: '/audit',
  unlinkedAccess: '/audit/unlinked',
  patientAccess: '/patients/$patientId/access',
  myAccess: '/my-access',
  myRecord: '/my-record',
  states: '/__states',
} as const

/** Where on a patient’s record her own logs stand: the `#` of its address. */
export const LOGS = 'logs'

/** Who may read how the rules judge, as the API has it. */
export const READS_RULES: readonly Role[] = ['physio', 'clinic_admin', 'privacy_officer']

export const HOME = {
  physio: paths.worklist,
  front_desk: paths.desk,
  patient: paths.today,
  clinic_admin: paths.staff,
  privacy_officer: paths.reviews,
} as const satisfies Record<Role, string>
