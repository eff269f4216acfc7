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
    title: 'Enter your code',
    sub: 'Open your authenticator app and enter the six digits it shows.',
    label: 'Six-digit code',
    submit: 'Continue',
    back: 'Use another account',
    enter: 'Enter the six digits from your app',
    failed: 'This code is not right or is too old. Enter the newest one, or sign in again',
  },
  forgot: 'Forgot your password?',
  forgotText: 'Ask your clinic for a new one.',
  forgotLink: 'We e-mail you a link to choose a new one.',
  areYouPatient: 'Are you a patient?',
  patientText: 'Open the link from your clinic, or scan its code. You need no password.',
  link: {
    ask: 'E-mail me a link',
    title: 'Get a link by e-mail',
    sub: 'We send it to the address your clinic knows.',
    submit: 'Send the link',
    sent: 'Look at your e-mail.',
    sentText: 'If we know this address, a link is on its way. It works for a short time.',
    back: 'Back to signing in',
  },
} as const

export default signIn

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'sign-in': typeof signIn
  }
}
