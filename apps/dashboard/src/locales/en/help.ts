const help = {
  title: 'Help',
  urgent: 'If you feel very unwell',
  urgentText:
    'Call 911 for an emergency. For advice from a nurse, day or night, call Health Link at 811. Do not wait for an answer here.',
  clinic: 'Questions about your care or your visits',
  clinicText: 'Call {{clinic}}.',
  staff: 'Something does not work',
  staffText:
    'Tell your clinic administrator what you did and what you saw. If the page shows a line “For support”, copy it too.',
  rulesText: 'Every criterion, what it asks and where it comes from.',
  keys: 'Keys',
  keysText: 'Tab moves between controls, Enter presses them, Escape closes what is open.',
} as const

export default help

declare module 'i18next' {
  interface ResourceNamespaceMap {
    help: typeof help
  }
}
