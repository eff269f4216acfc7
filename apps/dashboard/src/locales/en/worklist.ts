const worklist = {
  title: 'Worklist',
  none: 'Nobody needs you now',
  needYou_one: '{{number}} person needs you',
  needYou_other: '{{number}} people need you',
  number: {
    one: 'One',
    two: 'Two',
    three: 'Three',
    four: 'Four',
    five: 'Five',
    six: 'Six',
    seven: 'Seven',
    eight: 'Eight',
    nine: 'Nine',
    ten: 'Ten',
    eleven: 'Eleven',
    twelve: 'Twelve',
  },
  whose: 'Whose patients',
  team: 'Team',
  mine: 'Mine',
  column: {
    patient: 'Patient',
    afterBirth: 'After birth',
    why: 'Why now',
    since: 'Since',
    due: 'Due',
    owner: 'Whose',
  },
  prefersFrench: 'prefers French',
  kind: {
    symptom: 'Symptom',
    not_met: 'Not met',
    over_limit: 'Over limit',
    decision: 'Decision',
    overdue: 'Overdue',
    plan_ends: 'Plan ends',
    assess: 'Assess',
  },
  more_one: '{{count}} more reason',
  more_other: '{{count}} more reasons',
  today: 'Today',
  tomorrow: 'Tomorrow',
  late_one: '{{count}} day late',
  late_other: '{{count}} days late',
  order:
    'Order: symptom after a run, ready for a decision, criterion not met, limit broken, follow-up overdue, plan ending, not assessed yet.',
  whyOrder: 'Why this order',
  orderText:
    'Nobody should run on with a symptom, so these come first, emergencies before the rest. A decision that is ready keeps someone waiting. Inside each group the longest wait comes first. Each patient has one row with all her reasons.',
  updated: 'Updated {{time}}',
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
  reasons: 'Why now',
  dueOn: 'due {{due}}',
  open: 'Open review',
  plan: 'Adjust plan',
  assess: 'Assess',
  call: 'Call {{phone}}',
  emptyTitle: 'Nothing to review',
  emptyText:
    'Good news: nobody is waiting for you. A new symptom or a late visit shows up here by itself.',
  emptyMine: 'Nothing of yours is waiting. See whether the team needs you.',
  seeTeam: 'See the team’s list',
  seePatients: 'See all patients',
  failed: 'The worklist could not be loaded.',
  assessFailed: 'The assessment could not be opened. Nothing was changed.',
  key: {
    move: 'move',
    open: 'open review',
    assess: 'assess',
    plan: 'adjust plan',
    decide: 'decide',
    sheet: 'this list',
  },
} as const

export default worklist

declare module 'i18next' {
  interface ResourceNamespaceMap {
    worklist: typeof worklist
  }
}
