const signIn = {
  title: 'Sign in',
  sub: 'For clinic staff and patients.',
  ended: 'You were signed out. Sign in to go on where you were.',
  email: 'E-mail',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  submit: 'Sign in',
  enterEmail: 'Enter your e-mail',
  enterPassword: 'Enter your password',
  failed: 'The e-mail or the password is not right',
  tooMany: 'Too many tries. Wait a few minutes, then try again',
  offline: 'There is no connection to the server. Check your network, then try again',
  unexpected: 'Signing in did not work. Try again',
  code: {
    title: 'One more step',
    submit: 'Continue',
    back: 'Use another account',
    passkey: {
      sub: 'Confirm with the passkey of this device.',
      use: 'Use a passkey',
    },
    app: {
      sub: 'Open your authenticator app and enter the six digits it shows.',
      use: 'Use the authenticator app',
      label: 'Six-digit code',
      enter: 'Enter the six digits from your app',
      failed: 'This code is not right, too old or used already. Enter the newest one',
    },
    recovery: {
      sub: 'Enter one of the codes you kept on paper. Each works once.',
      use: 'Use a recovery code',
      label: 'Recovery code',
      enter: 'Enter all twelve letters and digits',
      failed: 'This code is not right or was used already. Try another one',
    },
  },
  passkey: {
    submit: 'Use a passkey',
    none: 'No passkey was accepted. Try again, or use your password',
    elsewhere: 'Passkeys do not work at this address. Open this one:',
    unavailable: 'Passkeys do not work on this server. Use your password',
  },
  forgot: 'Forgot your password?',
  forgotText: 'Ask your clinic for a new one.',
} as const

export default signIn

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'sign-in': typeof signIn
  }
}
