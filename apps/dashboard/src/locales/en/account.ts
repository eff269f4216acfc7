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
  sessions: {
    title: 'Where you are signed in',
    on: '{{browser}} on {{system}}',
    unknown: 'A device we do not know',
    this: 'This device, now',
    used: 'Last used {{date}}',
    end: 'Sign out there',
    endOf: 'Sign out there: {{device}}',
    endOthers: 'Sign out everywhere else',
    ended_one: '{{count}} device was signed out.',
    ended_other: '{{count}} devices were signed out.',
    notLoaded: 'Your devices could not be loaded.',
  },
  password: {
    title: 'Password',
    none: 'You have none. You sign in by a link from your clinic, or with a passkey.',
    change: 'Change the password',
    text: 'Your other devices are then signed out.',
    current: 'Current password',
    new: 'New password',
    newHint: 'A few words in a row make a good one.',
    enterCurrent: 'Enter your current password',
    enterNew: 'Enter a new password',
    submit: 'Change the password',
    cancel: 'Cancel',
    changed: 'The password was changed.',
    wrong: 'This is not your current password',
    offline: 'There is no connection to the server. Nothing was changed',
    tooMany: 'Too many tries. Wait a minute, then try again',
    unexpected: 'The password was not changed. Try again',
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
