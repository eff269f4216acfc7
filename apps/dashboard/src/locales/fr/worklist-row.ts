import type { Translated } from '../../i18n.ts'
import type en from '../en/worklist-row.ts'

export default {
  preview: 'Aperçu\u00a0: {{name}}',
  place: '{{place}} sur {{count}}',
  afterBirth: '{{age}} après l’accouchement',
  goal: 'But\u00a0: {{goal}}',
  birthMode: {
    vaginal: 'Accouchement vaginal',
    instrumental: 'Accouchement vaginal assisté',
    caesarean: 'Césarienne',
  },
  paused: 'Course en pause depuis le {{when}}.',
  pausedText: 'La marche, le renforcement et le plancher pelvien continuent.',
  since: 'depuis {{when}}',
  dueOn: 'échéance\u00a0: {{due}}',
  cancel: 'Annuler',
  wake: 'Ramener maintenant',
  putOffUntil: 'Reportée au {{day}}.',
  putOffBy: '{{name}}\u00a0: {{reason}}',
  reach: {
    call: 'Appeler le {{phone}}',
    write: 'Écrire à {{email}}',
    none: 'Aucun téléphone ni courriel au dossier',
    likes: { call: 'Préfère un appel', text: 'Préfère un texto', email: 'Préfère un courriel' },
    not: {
      email: 'Pas de courriel\u00a0: elle a dit non',
      text: 'Pas de texto\u00a0: elle a dit non',
    },
  },
  lastLog: 'Dernière séance',
  visitAt: 'Prochaine visite\u00a0: {{when}}',
  visitAsked: 'Visite à réserver par l’accueil\u00a0: {{days}}',
  snooze: {
    until: 'De retour dans la liste',
    reason: 'Raison',
    reasonHint: 'Vos collègues la lisent.',
    sayWhen: 'Choisissez un jour après aujourd’hui, d’ici 90 jours',
    sayWhy: 'Dites pourquoi',
    quick: {
      calledWaits: 'Appelée, elle rappellera',
      testAgain: 'Tests à refaire à la prochaine visite',
      askColleague: 'Réponse d’une collègue attendue',
    },
    back: 'Un nouveau symptôme ou une nouvelle raison la ramène avant ce jour.',
    submit: 'Reporter',
  },
  handOver: {
    to: 'À',
    means:
      'Votre collègue dirige les soins à partir de maintenant. Vous restez dans l’équipe de soins.',
    choose: 'Choisissez une collègue',
    submit: 'Confier',
    failed: 'Les physiothérapeutes n’ont pas pu être chargées.',
  },
} satisfies Translated<typeof en>
