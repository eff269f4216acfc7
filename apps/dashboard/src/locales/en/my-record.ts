const myRecord = {
  title: 'My record',
  failed: 'Your record page could not be loaded.',
  notSaved: 'It could not be saved. Try again.',
  none: 'Nothing here yet.',
  opened: {
    title: 'Opened with a reason',
    lead: 'These people are not in your care team. They had to say why.',
    none: 'Nobody outside your care team opened it.',
    line: '{{who}}, {{when}}',
    until: 'It closed by itself at {{time}}.',
  },
  reason: {
    emergency: 'An emergency.',
    covering_colleague: 'In place of a colleague.',
    patient_asked: 'You asked for it.',
    safety_concern: 'Out of concern for your safety.',
    other: 'Another reason.',
  },
  letters: {
    title: 'Letters about you',
    kind: { clearance_letter: 'Letter about running', run_passport: 'Run passport' },
    line: '{{date}}, for {{recipient}}',
    save: 'Save to read (PDF)',
    saveHint: 'Save to read: letter of {{day}} (PDF)',
    failed: 'The letter could not be opened. Try again.',
  },
  export: {
    title: 'Take your record with you',
    lead: 'Everything the clinic holds about you.',
    pdf: 'Save to read (PDF)',
    json: 'Save as data',
    done: 'Your file is ready.',
    failed: 'The file could not be made. Try again.',
  },
  consents: {
    title: 'What you agreed to',
    kind: {
      treatment: 'Examination and treatment',
      email: 'E-mail about visits',
      text_message: 'Texts about visits',
      statistics: 'Statistics without your name',
    },
    state: { not_asked: 'Not asked yet', given: 'You said yes', withdrawn: 'You said no' },
    older: 'The words have changed since you said yes.',
    give: 'Say yes',
    withdraw: 'Say no',
    of: '{{act}}: {{kind}}',
    saved: 'Saved.',
  },
  corrections: {
    title: 'Something is not right?',
    lead: 'Tell us what to correct. Nothing is erased.',
    about: 'What is it about?',
    kind: {
      details: 'My name or contact',
      assessment: 'What was found or measured',
      plan: 'My plan',
      other: 'Something else',
    },
    words: 'What is wrong, and what is right?',
    send: 'Ask for a correction',
    sent: 'Sent. You get an answer by {{date}}.',
    enterAbout: 'Choose what it is about',
    enterWords: 'Write what is wrong',
    due: 'You get an answer by {{date}}.',
    accepted: 'It was corrected.',
    refused: 'It stays as it is.',
    answer: 'The clinic: {{text}}',
    state: 'Add your own words',
    stateHint: 'They stay beside it in your record.',
    stateSend: 'Add to my record',
    enterState: 'Write your own words',
    yours: 'Your words: {{text}}',
    yourRequests: 'What you asked for',
  },
  disclosures: {
    title: 'Given to others',
    line: '{{date}}: {{recipient}}',
    for: '{{what}} For: {{purpose}}.',
  },
} as const

export default myRecord

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'my-record': typeof myRecord
  }
}
