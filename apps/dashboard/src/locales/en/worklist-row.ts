const worklistRow = {
  preview: 'Preview: {{name}}',
  place: '{{place}} of {{count}}',
  afterBirth: '{{age}} after birth',
  goal: 'Goal {{goal}}',
  birthMode: {
    vaginal: 'Vaginal birth',
    instrumental: 'Assisted vaginal birth',
    caesarean: 'Caesarean birth',
  },
  paused: 'Running paused since {{when}}.',
  pausedText: 'Walking, strength and pelvic-floor work continue.',
  since: 'since {{when}}',
  dueOn: 'due {{due}}',
  cancel: 'Cancel',
  wake: 'Bring back now',
  putOffUntil: 'Put off until {{day}}.',
  putOffBy: '{{name}}: {{reason}}',
  reach: {
    call: 'Call {{phone}}',
    write: 'Write to {{email}}',
    none: 'No phone and no e-mail on file',
    likes: { call: 'Prefers a call', text: 'Prefers a text', email: 'Prefers e-mail' },
    not: { email: 'No e-mail: she said no', text: 'No texts: she said no' },
  },
  lastLog: 'Last log',
  visitAt: 'Next visit {{when}}',
  visitAsked: 'The desk is to book a visit {{days}}',
  snooze: {
    until: 'Back on the list',
    reason: 'Reason',
    reasonHint: 'Your colleagues read it.',
    sayWhen: 'Choose a day after today, within 90 days',
    sayWhy: 'Say why',
    quick: {
      calledWaits: 'Called her, she calls back',
      testAgain: 'Tests again at the next visit',
      askColleague: 'Waiting for a colleague’s answer',
    },
    back: 'A new symptom or a new reason brings her back before that day.',
    submit: 'Snooze',
  },
  handOver: {
    to: 'To',
    means: 'Your colleague leads the care from now on. You stay in the care team.',
    choose: 'Choose a colleague',
    submit: 'Hand over',
    failed: 'The physiotherapists could not be loaded.',
  },
} as const

export default worklistRow

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'worklist-row': typeof worklistRow
  }
}
