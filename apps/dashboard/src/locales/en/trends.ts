const trends = {
  article: 'Article',
  failed: 'Her weeks could not be loaded.',
  asTable: '{{name}}, as a table',
  minutes: {
    title: 'Run minutes a week',
    band: 'Allowed: {{from}}–{{to}}\u00a0% over three weeks earlier.',
    none: 'No running logged yet.',
    picture: 'Run minutes a week. {{list}}.',
    one: '{{day}}: {{minutes}}',
    over: 'Week of {{day}}: {{minutes}} min, {{change}}. At most {{most}}.',
    week: 'Week of',
    soFar: '{{day}}, so far',
    ran: 'Run min',
    allowed: 'Allowed',
    noLimit: 'first runs, no limit yet',
    range: '{{from}}–{{to}}',
    change: 'Change',
    percent: '{{change}} %',
  },
  adherence: {
    none: 'No planned session has come due yet.',
    done_one: '{{done}} of {{count}} planned session done since {{since}}.',
    done_other: '{{done}} of {{count}} planned sessions done since {{since}}.',
  },
  symptoms: {
    title: 'Symptoms at each session',
    failed: 'The sessions could not be loaded.',
    noSession: 'No session logged yet.',
    session: 'Session',
    picture_one: 'Symptoms of the last session: {{days}}.',
    picture_other: 'Symptoms of the last {{count}} sessions: {{days}}.',
    noDay: 'none',
    mark: {
      unanswered: 'not answered',
      none: 'none',
      a_little: 'a little',
      some: 'some',
      a_lot: 'a lot',
      felt: 'felt, amount not asked',
    },
  },
  since: {
    assessment: 'Since the assessment, {{day}}',
    appointment: 'Since the visit, {{day}}',
    nothing: 'Nothing new.',
    sessions_one: '{{count}} session, {{minutes}} min run',
    sessions_other: '{{count}} sessions, {{minutes}} min run',
    symptoms_one: 'symptoms in {{count}} of them',
    symptoms_other: 'symptoms in {{count}} of them',
    checkIns_one: '{{count}} report in between',
    checkIns_other: '{{count}} reports in between',
    flags_one: '{{count}} flag raised',
    flags_other: '{{count}} flags raised',
    planRevisions_one: 'plan changed once',
    planRevisions_other: 'plan changed {{count}} times',
    released: 'level {{level}} released',
  },
} as const

export default trends

declare module 'i18next' {
  interface ResourceNamespaceMap {
    trends: typeof trends
  }
}
