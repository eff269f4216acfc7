const tour = {
  place: '{{place}} of {{count}}',
  next: 'Next',
  skip: 'Skip the tour',
  end: 'Start working',
  order: {
    title: 'Whoever needs you most stands first',
    text: 'One row per patient with all her reasons, in an order nobody can change: a symptom after a run comes first. Press I to read why.',
  },
  act: {
    title: 'Decide from here',
    text: 'The pane beside the list says why, since when and what is known. Decide, snooze with a reason or hand over; Z takes the last one back for ten seconds.',
  },
  keys: {
    title: 'Everything has a key',
    text: 'J and K move, Enter opens, D decides, N goes on to the next patient. The question mark shows all keys and turns single letters off.',
  },
  find: {
    title: 'Anything by name',
    text: 'Ctrl K finds a patient, a screen or an action. The list renews itself when a patient logs something.',
  },
} as const

export default tour

declare module 'i18next' {
  interface ResourceNamespaceMap {
    tour: typeof tour
  }
}
