const ui = {
  loading: 'Loading',
  optional: '(optional)',
  errorPrefix: 'Error:',
  thereIsAProblem: 'There is a problem',
  tryAgain: 'Try again',
  requestId: 'For support:',
  choose: 'Choose…',
  source: 'Source:',
  yes: 'Yes',
  no: 'No',
  clear: 'Clear',
  clearAnswer: 'Clear the answer',
  less: '{{label}}: one less',
  more: '{{label}}: one more',
  blank: 'Blank',
  asOf: 'Not renewed: this is as of {{time}}',
  asOfOffline: 'As of {{time}}, offline',
  file: { choose: 'Choose a file', none: 'No file chosen' },
  keys: {
    title: 'Keys',
    all: 'all keys',
    close: 'Close',
    letters: 'Single-letter keys',
    lettersHint: 'Off while you type. Turn them off for speech input.',
  },
  save: {
    saved: 'Saved',
    savedAt: 'Saved {{time}}',
    saving: 'Saving…',
    offline: 'Kept on this device',
    conflict: 'Two versions. Choose one',
    error: 'Not saved',
  },
} as const

export default ui

declare module 'i18next' {
  interface ResourceNamespaceMap {
    ui: typeof ui
  }
}
