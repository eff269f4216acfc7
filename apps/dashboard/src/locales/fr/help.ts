import type { Translated } from '../../i18n.ts'
import type en from '../en/help.ts'

export default {
  title: 'Aide',
  urgent: 'Si vous vous sentez très mal',
  urgentText:
    'Appelez le 911 en cas d’urgence. Pour l’avis d’une infirmière, jour et nuit, appelez Health Link au 811. N’attendez pas de réponse ici.',
  clinic: 'Questions sur vos soins ou vos visites',
  clinicText: 'Appelez {{clinic}}.',
  staff: 'Quelque chose ne fonctionne pas',
  staffText:
    'Dites à l’administration de la clinique ce que vous avez fait et vu. Si la page montre une ligne « Pour le soutien », copiez-la aussi.',
  rulesText: 'Chaque critère, ce qu’il demande et d’où il vient.',
  keys: 'Clavier',
  keysText: 'Tab va d’un élément à l’autre, Entrée l’active, Échap ferme ce qui est ouvert.',
} satisfies Translated<typeof en>
