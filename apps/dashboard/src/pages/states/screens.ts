/** In the order in which they are looked at. */
export const STATES = [
  'empty',
  'one',
  'many',
  'loading',
  'error',
  'offline',
  'noPermission',
] as const
export type State = (typeof STATES)[number]

/** What the server says is recorded once for each; the other states are the network's doing. */
export const TAKES = ['empty', 'one', 'many'] as const satisfies readonly State[]
export type Take = (typeof TAKES)[number]

export type Screen = {
  title: string
  /** States that cannot be, each with its reason. */
  without: { readonly [Name in State]?: string }
}

const ONE_RECORD = 'It shows one record: there is nothing to count.'
const ONE_TEXT = 'It shows one text, the same for everybody.'
const A_FORM = 'It is a form: there is nothing to count.'
const SAME_LIST = 'The same list with other rows: as on its first tab.'
const SAME_FORM = 'Another part of the same form: as on its first part.'
const ASKS_NOTHING = 'It asks the server for nothing before somebody acts.'
const REFUSED_WHEN_SENT =
  'What it asks for, others may read too; they are refused when they send it.'
const OWN = 'It is her own: nobody may take it from her.'
const EVERYBODY = 'It is open to everybody.'

const record = { empty: ONE_RECORD, one: ONE_RECORD }
const ownRecord = { ...record, noPermission: OWN }
const own = { noPermission: OWN }
const form = { empty: A_FORM, one: A_FORM, noPermission: REFUSED_WHEN_SENT }
const otherTab = {
  one: SAME_LIST,
  loading: SAME_LIST,
  error: SAME_LIST,
  offline: SAME_LIST,
  noPermission: SAME_LIST,
}
const otherPart = {
  empty: SAME_FORM,
  one: SAME_FORM,
  loading: SAME_FORM,
  error: SAME_FORM,
  offline: SAME_FORM,
  noPermission: SAME_FORM,
}
const silent = {
  empty: A_FORM,
  one: A_FORM,
  loading: ASKS_NOTHING,
  error: ASKS_NOTHING,
  offline: ASKS_NOTHING,
  noPermission: EVERYBODY,
}

/** Every screen of the product; the states page, the recorder and the pictures go by it. */
export const SCREENS = {
  worklist: { title: 'Worklist', without: {} },
  'worklist-tour': { title: 'Worklist on the first day', without: otherPart },
  'worklist-waiting': { title: 'Worklist, waiting', without: otherTab },
  'worklist-snoozed': { title: 'Worklist, snoozed', without: otherTab },
  'worklist-done': { title: 'Worklist, done', without: otherTab },
  patients: { title: 'Patients', without: {} },
  'new-patient': { title: 'New patient', without: form },
  overview: { title: 'Overview', without: { one: ONE_RECORD } },
  decide: { title: 'Decide', without: record },
  'decide-referral': { title: 'Decide on a referral', without: otherPart },
  assessment: { title: 'Assessment, screening', without: record },
  'assessment-symptoms': { title: 'Assessment, symptoms', without: otherPart },
  'assessment-tests': { title: 'Assessment, tests', without: otherPart },
  'assessment-pelvic-floor': { title: 'Assessment, pelvic floor', without: otherPart },
  'assessment-abdominal-wall': { title: 'Assessment, abdominal wall', without: otherPart },
  'assessment-breathing': { title: 'Assessment, breathing', without: otherPart },
  'assessment-background': { title: 'Assessment, background', without: otherPart },
  'assessment-questionnaires': { title: 'Assessment, questionnaires', without: otherPart },
  'assessment-notes': { title: 'Assessment, notes', without: otherPart },
  'assessment-signed': { title: 'Signed assessment', without: record },
  plan: { title: 'Plan', without: record },
  'new-plan': { title: 'New plan', without: record },
  letter: { title: 'Letter', without: record },
  record: { title: 'Record', without: { one: ONE_RECORD } },
  access: { title: 'Who opened the record', without: { one: ONE_RECORD } },
  oversight: { title: 'Oversight', without: { one: 'As many, with smaller numbers.' } },
  rules: { title: 'How readiness works', without: { empty: ONE_TEXT, one: ONE_TEXT } },
  help: { title: 'Help', without: silent },
  account: { title: 'Account', without: ownRecord },
  'sign-in': { title: 'Sign in', without: { ...form, noPermission: EVERYBODY } },
  'sign-in-link': { title: 'Sign in by a link', without: silent },
  welcome: { title: 'Welcome', without: silent },
  'choose-password': { title: 'Choose a password', without: { ...form, noPermission: EVERYBODY } },
  'not-found': { title: 'Page not found', without: silent },
  desk: { title: 'Desk', without: {} },
  'desk-snoozed': { title: 'Desk, snoozed', without: otherTab },
  'desk-booked': { title: 'Desk, booked', without: otherTab },
  day: { title: 'Day', without: {} },
  today: { title: 'Today', without: { one: ONE_RECORD, ...own } },
  'today-paused': { title: 'Today, paused', without: otherPart },
  timer: { title: 'Timer', without: ownRecord },
  log: { title: 'Log', without: ownRecord },
  'log-symptoms': { title: 'Log, symptoms', without: otherPart },
  'next-morning': { title: 'Next morning', without: ownRecord },
  'feel-wrong': { title: 'Something feels wrong', without: ownRecord },
  progress: { title: 'Progress', without: { one: ONE_RECORD, ...own } },
  visits: { title: 'Visits', without: { one: ONE_RECORD, ...own } },
  'my-record': { title: 'My record', without: { one: ONE_RECORD, ...own } },
  'my-access': { title: 'Who opened my record', without: { one: ONE_RECORD, ...own } },
  staff: { title: 'Staff', without: { empty: 'A clinic has its administrator.', one: ONE_RECORD } },
  'clinic-settings': {
    title: 'Sign-in rules',
    without: { ...record, noPermission: REFUSED_WHEN_SENT },
  },
  wordings: {
    title: 'Questionnaires of the clinic',
    without: { one: 'As many, with fewer.', noPermission: REFUSED_WHEN_SENT },
  },
  'oversight-admin': { title: 'Oversight, of the whole clinic', without: otherPart },
  reviews: { title: 'Reviews', without: { one: SAME_LIST } },
  audit: { title: 'Audit trail', without: { one: SAME_LIST } },
  'unlinked-access': { title: 'Openings to explain', without: { one: SAME_LIST } },
} as const satisfies Record<string, Screen>

export type ScreenName = keyof typeof SCREENS
