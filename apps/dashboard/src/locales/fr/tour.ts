import type { Translated } from '../../i18n.ts'
import type en from '../en/tour.ts'

export default {
  place: '{{place}} sur {{count}}',
  next: 'Suivant',
  skip: 'Passer la visite',
  end: 'Commencer',
  order: {
    title: 'La patiente qui a le plus besoin de vous est en premier',
    text: 'Une ligne par patiente avec toutes ses raisons, dans un ordre que personne ne change\u00a0: un symptôme après une course vient d’abord. La touche I dit pourquoi.',
  },
  act: {
    title: 'Décidez d’ici',
    text: 'Le volet à côté de la liste dit pourquoi, depuis quand et ce qu’on sait. Décidez, reportez avec une raison ou confiez; la touche Z annule la dernière action pendant dix secondes.',
  },
  keys: {
    title: 'Tout a une touche',
    text: 'J et K se déplacent, Entrée ouvre, D décide, N passe à la patiente suivante. Le point d’interrogation montre toutes les touches et désactive les lettres seules.',
  },
  find: {
    title: 'Tout par son nom',
    text: 'Ctrl K trouve une patiente, un écran ou une action. La liste se renouvelle quand une patiente note quelque chose.',
  },
} satisfies Translated<typeof en>
