const oversight = {
  title: 'Oversight',
  ofTeam: 'Of the patients in your care',
  ofClinic: 'Of the whole clinic, as counts. Fewer than five are not shown.',
  failed: 'This could not be loaded.',
  withheld: 'fewer than 5',
  month: 'Month',
  overrides: {
    title: 'Cleared in spite of a criterion',
    lead: 'A criterion that is overridden often may be wrong, or out of date.',
    none: 'Nobody was cleared in spite of a criterion in the last twelve months.',
    byCriterion: 'Times a criterion was overridden, by month',
    byMonth: 'Decisions by month',
    criterion: 'Criterion',
    times: 'Times',
    decisions: 'Decisions',
    beyond: 'Beyond the suggestion',
  },
  outcomes: {
    title: 'What became of everybody',
    lead: 'Whoever stopped coming counts, up to her last contact. Beside each number: of how many.',
    none: 'No course of care has begun yet.',
    share: '{{some}} of {{of}}',
    cleared: 'Cleared to run',
    half: 'Half were cleared by',
    notHalf: 'not half yet, or not enough to say',
    weeks_one: '{{count}} week after birth',
    weeks_other: '{{count}} weeks after birth',
    known: '(known of {{share}}; the others count as not cleared yet)',
    quiet: 'Open, and no contact for four weeks',
    measured: 'With questionnaires at two assessments',
    stage: 'Highest level open at the last contact',
    stages: {
      none: 'None yet',
      walking: 'Walking',
      '1_5': 'Levels 1 to 5',
      '6_10': 'Levels 6 to 10',
      '11_15': 'Levels 11 to 15',
    },
    asOf: 'As of {{day}}.',
  },
  trial: {
    title: 'Try other settings',
    lead: 'Nothing changes for anybody: the newest answers are judged once more with these numbers.',
    now: 'Now {{value}}. From {{min}} to {{max}}.',
    unit: { days: 'days', points: 'of 10' },
    compare: 'Compare',
    reset: 'Back to the settings of now',
    failed: 'The comparison did not work. Try again.',
    stale: 'The numbers changed since. Compare again.',
    lookedAt_one: '{{count}} course of care looked at.',
    lookedAt_other: '{{count}} courses of care looked at.',
    lookedAtFew: 'How many were looked at is not shown: some groups are small.',
    notAll: 'There were more than are looked at in one go.',
    nothing: 'No suggestion would change.',
    moved: '{{from}} → {{to}}: {{times}}',
    whose: 'Whose',
    open: 'Patient {{number}}',
    suggestion: {
      refer: 'Refer',
      hold: 'Hold',
      incomplete: 'Incomplete',
      ready_with_cautions: 'Ready, with cautions',
      ready: 'Ready',
    },
  },
  publish: {
    reason: 'Why the clinic changes them',
    hint: 'It stands beside the settings for good.',
    missing: 'Say why',
    submit: 'Publish these settings',
    done: 'The settings are published.',
    stale: 'Somebody published meanwhile. Compare again.',
    failed: 'They were not published. Try again.',
  },
} as const

export default oversight

declare module 'i18next' {
  interface ResourceNamespaceMap {
    oversight: typeof oversight
  }
}
