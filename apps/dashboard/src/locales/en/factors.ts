const factors = {
  title: 'Signing in safely',
  intro: 'Besides your password. A passkey is quickest: one touch, and nothing to type.',
  introRequired:
    'Your clinic asks for one of these besides your password. A passkey is quickest: one touch, and nothing to type.',
  notLoaded: 'Your ways to sign in could not be loaded.',
  cancel: 'Cancel',
  first: {
    title: 'One step before you start',
    text: 'Your clinic asks for a second way to sign in. Add a passkey or an authenticator app below.',
    done: 'You are ready to work.',
    go: 'Start working',
  },
  passkey: {
    title: 'Passkeys',
    text: 'Your finger, your face or the PIN of this device.',
    add: 'Add a passkey',
    name: 'Name of the device',
    nameHint: 'Such as: laptop in room 2',
    nameFirst: 'Give it a name first',
    make: 'Make the passkey',
    added: 'The passkey was added.',
    removed: 'The passkey {{name}} was removed.',
    rename: 'Rename',
    renameOf: 'Rename {{name}}',
    remove: 'Remove',
    removeOf: 'Remove {{name}}',
    saveName: 'Save the name',
    neverUsed: 'Added {{date}}, not used yet',
    used: 'Last used {{date}}',
    elsewhere: 'Passkeys work only at the address they are made for. Open it and add one there:',
  },
  totp: {
    title: 'Authenticator app',
    text: 'An app on your phone that shows a new code every 30 seconds.',
    since: 'Set up {{date}}',
    add: 'Set up an app',
    change: 'Set up another app',
    remove: 'Remove the app',
    added: 'The app is set up.',
    removed: 'The app was removed.',
    scan: 'Scan this with the app.',
    qr: 'QR code for the authenticator app; the key below says the same',
    orType: 'Cannot scan? Type this key into the app.',
    code: 'Six-digit code the app shows',
    enter: 'Enter the six digits from your app',
    wrong: 'This is not the code the app shows now',
    confirm: 'Confirm the app',
  },
  recovery: {
    title: 'Recovery codes',
    text: 'For the day your phone is lost. Each works once, in place of a code.',
    none: 'You have no recovery codes yet. Make some and keep them on paper.',
    left_one: '{{count}} code left',
    left_other: '{{count}} codes left',
    make: 'Make recovery codes',
    renew: 'Make new ones',
    once: 'They are shown only now. Older ones no longer work.',
    print: 'Print',
    kept: 'I have kept them',
  },
  refused: {
    offline: 'There is no connection to the server. Nothing was changed.',
    elsewhere: 'Passkeys do not work at this address. Open {{origin}}.',
    noPasskey: 'The device gave no passkey. Try again.',
    unavailable: 'Passkeys need a server with a domain name. This one has none.',
    notConfirmed: 'You did not confirm that it is you. Nothing was changed.',
    lastFactor: 'Your clinic asks you to keep one. Add another before you remove this one.',
    changed: 'This was changed elsewhere. Load the page again.',
    tooMany: 'Too many tries. Wait a minute, then try again.',
    unexpected: 'It did not work. Try again.',
  },
} as const

export default factors

declare module 'i18next' {
  interface ResourceNamespaceMap {
    factors: typeof factors
  }
}
