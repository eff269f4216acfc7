const wordings = {
  title: 'Questionnaires',
  sub: 'Restride brings no wording of licensed questionnaires. Where your clinic holds the licence, its text stands beside the codes.',
  failed: 'This could not be loaded.',
  now: 'Shown on the forms',
  none: 'No wording is loaded. The forms show item codes alone.',
  measure: 'Questionnaire',
  licence: 'Licence',
  holder: 'Licence held by',
  reference: 'Reference',
  since: 'Since',
  languageOfText: 'Language',
  language: { en: 'English', fr: 'French' },
  shown: '{{name}}, {{language}}: as it is shown',
  close: 'Close',
  load: 'Load a file',
  loadLead:
    'One questionnaire in one language, whole and unaltered. It is checked and shown here before it is stored.',
  file: 'The clinic’s file',
  fileHint: 'JSON, at most 240 kB. Choosing it sends nothing.',
  refused_one: 'The file has a mistake',
  refused_other: 'The file has {{count}} mistakes',
  more_one: 'And {{count}} more.',
  more_other: 'And {{count}} more.',
  preview: 'Preview: {{name}}, {{language}}',
  declares:
    'The file declares that {{holder}} holds the licence, and that it lets the whole text stand on your staff’s screens. Storing it says so for the clinic, under your name.',
  store: 'Store, the licence holds',
  checked: 'Checked. The preview stands below.',
  discard: 'Do not store',
  stored: 'Stored. The forms show it from now on.',
  notStored: 'It was not stored',
  stale: 'Somebody changed the list meanwhile. Look at it, and try again.',
  history: 'Loaded and withdrawn',
  what: 'What was done',
  wasLoaded: 'Loaded: {{licence}}',
  wasWithdrawn: 'Withdrawn: {{reason}}',
  by: 'By',
  at: 'When',
  blank: {
    title: 'A file to fill in',
    lead: 'With every code and answer of one questionnaire, and none of its words. Copy them from your licensed copy.',
    chooseFirst: 'Choose both first.',
    save: 'Save the file',
  },
  withdraw: {
    reason: 'Why it is withdrawn',
    hint: 'The forms show codes again. What was loaded stays among the versions.',
    missing: 'Say why',
    submit: 'Withdraw',
    done: 'Withdrawn. The forms show codes again.',
    failed: 'It was not withdrawn. Try again.',
  },
  problem: {
    bytes: 'The file is larger than 240 kB',
    encoding: 'The file is not UTF-8 text',
    json: 'The file is not valid JSON',
    missing: 'Missing',
    type: 'Is of another kind than it must be',
    words: 'Must say something, in characters that can be stored; a short text in one line',
    twice: 'Stated twice, or under a name that is not allowed',
    unknownField: 'Unknown field',
    tooLong: 'At most {{limit}} characters',
    tooMany: 'At most {{limit}} entries',
    tooFew: 'Entries at least: {{limit}}',
    tooHigh: 'At most {{limit}}',
    tooLow: 'At least {{limit}}',
    oneOf: 'Must be: {{list}}',
    other: 'Is not valid',
  },
} as const

export default wordings

declare module 'i18next' {
  interface ResourceNamespaceMap {
    wordings: typeof wordings
  }
}
