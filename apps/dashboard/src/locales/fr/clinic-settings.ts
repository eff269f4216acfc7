import type { Translated } from '../../i18n.ts'
import type en from '../en/clinic-settings.ts'

export default {
  title: 'Règles de connexion',
  sub: 'Pour toutes les personnes qui travaillent ici. Un changement compte tout de suite.',
  notLoaded: 'Les règles de la clinique n’ont pas pu être chargées.',
  factor: {
    label: 'Un deuxième moyen de prouver qui on est',
    hint: 'Une clé d’accès ou une application, en plus du mot de passe.',
    required: 'Obligatoire',
    requiredDetail: 'Qui n’en a pas en ajoute un avant que le reste s’ouvre.',
    optional: 'Au choix de chacune',
    optionalDetail: 'Le mot de passe seul ouvre les dossiers de vos patientes.',
  },
  window: {
    label: 'Redemander avant de signer une décision',
    hint: 'Quand la dernière connexion est plus vieille que ceci.',
    minutes_one: '{{count}} minute',
    minutes_many: '{{count}} minutes',
    minutes_other: '{{count}} minutes',
    hours_one: '{{count}} heure',
    hours_many: '{{count}} heures',
    hours_other: '{{count}} heures',
  },
  save: 'Enregistrer les règles',
  saved: 'Les règles sont enregistrées.',
  offline: 'Pas de connexion au serveur. Rien n’a changé.',
  conflict: 'Quelqu’un d’autre a changé les règles. Rechargez la page pour les voir.',
  notConfirmed: 'Vous n’avez pas confirmé que c’est vous. Rien n’a changé.',
  unexpected: 'Les règles n’ont pas été enregistrées. Réessayez.',
} satisfies Translated<typeof en>
