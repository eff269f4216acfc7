const shell = {
  skip: 'Skip to content',
  main: 'Main',
  menu: 'Menu',
  home: 'Restride, home',
  help: 'Help',
  myRecord: 'My record',
  account: 'Your account',
  signOut: 'Sign out',
  language: 'Language',
  yourMenu: 'your menu',
  back: 'Back',
  rules: 'How readiness works',
  howJudged: 'How this is judged',
  newTab: '(opens in a new tab)',
  palette: {
    open: 'Find a patient or action',
    title: 'Find a patient or action',
    label: 'A name, a screen or an action',
    found: 'Found',
    patient: 'Patient',
    screen: 'Screen',
    act: 'Action',
    tour: 'Show the tour again',
    nothing: 'Nothing found.',
    failed: 'The patients could not be looked for.',
  },
  key: {
    palette: 'find a patient or an action',
    go: 'go to: {{page}}',
  },
  nav: {
    worklist: 'Worklist',
    patients: 'Patients',
    desk: 'Due',
    deskDay: 'Day',
    clinicSettings: 'Sign-in rules',
    wordings: 'Questionnaires',
    staff: 'Staff',
    today: 'Today',
    log: 'Log',
    progress: 'Progress',
    visits: 'Visits',
    audit: 'Audit trail',
    unlinkedAccess: 'Openings to explain',
    reviews: 'Reviews',
    oversight: 'Oversight',
  },
  role: {
    physio: 'Physiotherapist',
    front_desk: 'Front desk',
    clinic_admin: 'Clinic administrator',
    privacy_officer: 'Privacy officer',
    patient: 'Patient',
  },
  offline: 'No connection. You see what was last loaded.',
  notFound: {
    title: 'Page not found',
    text: 'It may have moved, or it is not part of your work.',
    action: 'Go to your first page',
  },
  failed: {
    title: 'Something went wrong',
    page: 'This page could not be shown.',
    offline: 'There is no connection to the clinic’s server.',
    safe: 'What you entered and saw saved is safe.',
  },
  refused: {
    title: 'Not open to you',
    role: 'Your role does not include this.',
    team: 'You are not in the care team of this patient.',
    withReason:
      'Ask her physiotherapist to add you. To read it now, open her record from Patients with a reason.',
    askAdmin: 'If your role has changed, sign in again. Else ask your clinic’s administrator.',
    patients: 'Go to Patients',
  },
  notBuilt: {
    title: 'Nothing here yet',
    text: 'This screen is being built.',
  },
} as const

export default shell

declare module 'i18next' {
  interface ResourceNamespaceMap {
    shell: typeof shell
  }
}
