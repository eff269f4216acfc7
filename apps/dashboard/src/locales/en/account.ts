const account = {
  title: 'Your account',
  name: 'Name',
  email: 'E-mail',
  role: 'Role',
  clinic: 'Clinic',
  mayDo: 'What your role may do here',
  may: {
    physio:
      'Assess patients, decide about running, make plans and review logs of the patients in your care.',
    front_desk:
      'See who should be booked and when, and book, move or cancel visits. No clinical detail.',
    clinic_admin:
      'Manage people, locations and the clinic’s protocol. No clinical detail of patients.',
    privacy_officer: 'See who opened which record, and when. No change to any record.',
    patient: 'See your plan and your visits, and note how your runs felt.',
  },
  whoOpened: 'Who opened my record',
  settings: 'Settings',
  language: 'Language',
  scheme: 'Light or dark',
  device: 'As the device',
  light: 'Light',
  dark: 'Dark',
  signOut: 'Sign out',
  signOutFailed: 'You are still signed in. There is no connection to the server.',
} as const

export default account

declare module 'i18next' {
  interface ResourceNamespaceMap {
    account: typeof account
  }
}
