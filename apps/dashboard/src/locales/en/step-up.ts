const stepUp = {
  title: 'Confirm that it is you, {{name}}',
  whyMinutes_one: 'This needs a sign-in of the last minute.',
  whyMinutes_other: 'This needs a sign-in of the last {{count}} minutes.',
  whyHours_one: 'This needs a sign-in of the last hour.',
  whyHours_other: 'This needs a sign-in of the last {{count}} hours.',
  stays: 'What you entered stays.',
  password: 'Password',
  code: 'Code',
  codeHint: 'The six digits of your app, or a recovery code',
  submit: 'Confirm',
  passkey: 'Use your passkey',
  cancel: 'Not now',
  notLoaded: 'Your account could not be loaded.',
  passwordWrong: 'The password is not right',
  codeWrong: 'The code is not right, too old or used already',
  passkeyNone: 'The passkey was not accepted. Try again, or use your password',
  offline: 'There is no connection to the server. Try again',
  tooMany: 'Too many tries. Wait a minute, then try again',
  unexpected: 'Confirming did not work. Try again',
} as const

export default stepUp

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'step-up': typeof stepUp
  }
}
