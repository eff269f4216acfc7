import type { Translated } from '../../i18n.ts'
import type en from '../en/rules.ts'

export default {
  version: 'Version {{version}} des règles. Tirée des règles elles-mêmes.',
  contents: 'Sur cette page',
  failed: 'Les règles n’ont pas pu être chargées.',
  noVersion: 'La version {{version}} des règles n’existe pas',
  noCriteria: 'Cette version n’a aucun critère.',
  newest: 'Lire la version la plus récente',
  named: '{{name}}\u00a0:',
  print: 'Imprimer',
} satisfies Translated<typeof en>
