const rules = {
  version: 'Rules version {{version}}. Taken from the rules themselves.',
  contents: 'On this page',
  failed: 'The rules could not be loaded.',
  noVersion: 'There is no version {{version}} of the rules',
  noCriteria: 'This version has no criteria.',
  newest: 'Read the newest version',
  named: '{{name}}:',
  print: 'Print',
} as const

export default rules

declare module 'i18next' {
  interface ResourceNamespaceMap {
    rules: typeof rules
  }
}
