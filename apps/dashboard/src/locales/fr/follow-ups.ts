import type { Translated } from '../../i18n.ts'
import type en from '../en/follow-ups.ts'

export default {
  when: 'Quand',
  week: 'D’ici une semaine',
  twoWeeks: 'Dans deux semaines',
  fourWeeks: 'Dans quatre semaines',
  other: 'D’autres jours',
  from: 'Du',
  to: 'Au',
  sayDays: 'Choisissez deux jours à partir d’aujourd’hui, d’ici 180 jours, le premier d’abord',
  length: 'Durée',
  minutes: '{{count}} min',
  desk: 'L’accueil lit son nom, ces jours et la durée. Rien de clinique.',
  submit: 'Demander à l’accueil',
  cancel: 'Annuler',
} satisfies Translated<typeof en>
