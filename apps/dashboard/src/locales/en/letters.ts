const letters = {
  title: 'Write a letter',
  back: 'Back to the overview',
  failed: 'The letter could not be loaded.',
  preview: 'The paper as it will be',
  kind: 'What',
  kinds: { clearance_letter: 'Letter about running', run_passport: 'Run passport' },
  to: 'For',
  tos: {
    family_doctor: 'Family doctor',
    patient: 'The patient herself',
    insurer: 'Insurer',
    other_clinic: 'Another clinic',
  },
  lang: 'Language',
  langs: { en: 'English', fr: 'French' },
  parts: 'What stands in it',
  partsHint: 'The decision always. Of the rest, only what the reader needs.',
  part: {
    decision: 'Decision',
    conditions: 'Conditions',
    reasons: 'Why it was decided so',
    open_criteria: 'Criteria not met or not known',
    tests: 'Tests',
    plan: 'Running plan',
  },
  text: 'Words above the values',
  textHint: 'The values come from the record and cannot be changed here.',
  textReset: 'Take the clinic’s words again',
  file: 'Save PDF and file',
  fileHint:
    'It is filed in the chart and noted as given to others. She finds it in her record. It never goes by e-mail: print it or save it.',
  done: 'Saved and filed.',
  error: {
    text: 'Write at least one sentence',
    offline: 'No connection. Nothing was filed; what you wrote is kept.',
    unexpected: 'It could not be filed. What you wrote is kept; try again.',
    replaced: 'A later decision replaced this one. Write about the newest.',
    notConfirmed: 'Nothing was filed: you did not confirm that it is you.',
    mayBeFiled: 'It may be filed already. Look in the record before you send it again.',
  },
  filed: {
    title: 'Letters and run passports',
    none: 'None yet.',
    failed: 'The letters could not be loaded.',
    line: '{{what}}. {{lang}}. Filed by {{who}} at {{when}}.',
    print: 'Print',
    printHint: 'Print: {{day}}, {{recipient}}',
    again: 'Save PDF again',
    againHint: 'Save PDF again: {{day}}, {{recipient}}',
  },
  tell: {
    button: 'Tell her by e-mail',
    hint: 'Tell her by e-mail of the letter of {{day}}',
    done: 'E-mail sent at {{time}}.',
    what: 'It says that something new waits for her, and no more.',
    no_mail_server: 'This installation sends no e-mail. Print the letter.',
    no_account: 'She has no account. Invite her first, or print the letter.',
    refused: 'She does not want e-mail. Print the letter.',
    offline: 'No connection. Nothing was sent.',
    failed: 'Nothing was sent. Try again.',
  },
} as const

export default letters

declare module 'i18next' {
  interface ResourceNamespaceMap {
    letters: typeof letters
  }
}
