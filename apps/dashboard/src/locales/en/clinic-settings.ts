const clinicSettings = {
  title: 'Sign-in rules',
  sub: 'For everyone who works here. A change counts at once.',
  notLoaded: 'The clinic’s rules could not be loaded.',
  factor: {
    label: 'A second way to prove who you are',
    hint: 'A passkey or an authenticator app, besides the password.',
    required: 'Required',
    requiredDetail: 'Who has none adds one before anything else opens.',
    optional: 'Each decides',
    optionalDetail: 'The password alone opens the records of your patients.',
  },
  window: {
    label: 'Ask again before signing a clearance',
    hint: 'Once the last sign-in is older than this.',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
  },
  save: 'Save the rules',
  saved: 'The rules are saved.',
  offline: 'There is no connection to the server. Nothing was changed.',
  conflict: 'Somebody else has changed the rules. Load the page again to see them.',
  notConfirmed: 'You did not confirm that it is you. Nothing was changed.',
  unexpected: 'The rules were not saved. Try again.',
} as const

export default clinicSettings

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'clinic-settings': typeof clinicSettings
  }
}
