const followUps = {
  when: 'When',
  week: 'Within a week',
  twoWeeks: 'In two weeks',
  fourWeeks: 'In four weeks',
  other: 'Other days',
  from: 'From',
  to: 'To',
  sayDays: 'Choose two days from today on, within 180 days, the first one first',
  length: 'Length',
  minutes: '{{count}} min',
  desk: 'The desk reads her name, these days and the length. Nothing clinical.',
  submit: 'Ask the desk',
  cancel: 'Cancel',
} as const

export default followUps

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'follow-ups': typeof followUps
  }
}
