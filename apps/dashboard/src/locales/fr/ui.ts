import type { Translated } from '../../i18n.ts'
import type en from '../en/ui.ts'

export default {
  loading: 'Chargement',
  optional: '(facultatif)',
  errorPrefix: 'Erreur\u00a0:',
  thereIsAProblem: 'Il y a un problème',
  tryAgain: 'Réessayer',
  requestId: 'Pour le soutien\u00a0:',
  choose: 'Choisir…',
  source: 'Source\u00a0:',
  yes: 'Oui',
  no: 'Non',
  clear: 'Effacer',
  clearAnswer: 'Effacer la réponse',
  less: '{{label}}\u00a0: un de moins',
  more: '{{label}}\u00a0: un de plus',
  blank: 'Vide',
  asOf: 'Pas actualisé\u00a0: état du {{time}}',
  asOfOffline: 'En date du {{time}}, hors ligne',
  file: { choose: 'Choisir un fichier', none: 'Aucun fichier choisi' },
  keys: {
    title: 'Touches',
    all: 'toutes les touches',
    close: 'Fermer',
    letters: 'Touches à une lettre',
    lettersHint: 'Inactives pendant la saisie. Désactivez-les pour la dictée vocale.',
  },
  save: {
    saved: 'Enregistré',
    savedAt: 'Enregistré à {{time}}',
    saving: 'Enregistrement…',
    offline: 'Gardé sur cet appareil',
    conflict: 'Deux versions. Choisissez-en une',
    error: 'Non enregistré',
  },
} satisfies Translated<typeof en>
