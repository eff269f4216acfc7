import type { Translated } from '../../i18n.ts'
import type en from '../en/clearances.ts'

export default {
  title: 'Décider\u00a0: {{name}}',
  back: 'Retour au dossier',
  heading: 'Votre décision',
  chooseOne: 'Choisissez. Rien n’est choisi d’avance, et rien n’est envoyé avant votre signature.',
  openCriteria_one: 'Pour autoriser, vous donnez une raison pour le critère ouvert à gauche.',
  openCriteria_other:
    'Pour autoriser, vous donnez une raison pour chacun des {{count}} critères ouverts à gauche.',
  decision: {
    cleared: 'Autoriser',
    cleared_with_conditions: 'Autoriser avec conditions',
    not_cleared: 'Attendre',
    referred: 'Orienter',
  },
  detail: {
    cleared: 'La course peut commencer.',
    cleared_with_conditions: 'Dans vos limites.',
    not_cleared: 'Le reste continue.',
    referred: 'Vers quelqu’un d’autre d’abord.',
  },
  onlyRefer:
    'Seul Orienter est possible\u00a0: un signe d’alerte n’est pas résolu. Consignez au dossier qui l’a vue, puis décidez de nouveau.',
  hardStop_one: 'Un critère n’est pas atteint ou pas testé. Donnez-en la raison pour signer.',
  hardStop_other:
    '{{count}} critères ne sont pas atteints ou pas testés. Donnez une raison pour chacun pour signer.',
  reasonFor: 'Raison\u00a0: {{criterion}}',
  chooseReason: 'Choisir une raison',
  words: 'Dans vos mots\u00a0: {{criterion}}',
  wordsShort: 'Dans vos mots, au besoin',
  departure: {
    milder:
      'Vous décidez plus que les règles ne suggèrent. Dites pourquoi\u00a0: c’est au dossier.',
    stricter:
      'Vous êtes plus prudente que les règles ne suggèrent. Dites pourquoi\u00a0: c’est au dossier.',
    code: 'Pourquoi vous décidez autrement',
    text: 'Dans vos mots',
  },
  reason: {
    not_relevant_for_patient: 'Sans pertinence pour elle',
    tested_another_way: 'Testé autrement',
    expected_within_days: 'Attendu d’ici quelques jours',
    benefit_outweighs: 'Le bénéfice l’emporte',
    patient_preference: 'Sa préférence',
    stricter_for_caution: 'Plus prudente exprès',
    other: 'Autre raison',
  },
  beforeThreeWeeks: 'Avant le minimum de 3 semaines du consensus',
  beforeThreeWeeksText: 'C’est le jour {{day}}. Je le sais et je l’autorise malgré tout.',
  stage: 'Niveau autorisé',
  stageHint: 'Le plus haut. Vous ouvrez chaque niveau vous-même.',
  level: {
    walk: '{{level}} · marche {{minutes}} min, {{pace}}',
    walk_run:
      '{{level}} · {{repeats}} × ({{run}} de course, {{walk}} de marche), {{minutes}} min de course',
    run: '{{level}} · course {{minutes}} min',
    seconds: '{{seconds}} s',
    minutes: '{{minutes}} min',
    easy: 'facile',
    steady: 'soutenue',
  },
  conditions: 'Conditions',
  condition: 'Condition {{number}}',
  conditionsHint:
    'Une chose par ligne, par exemple «\u00a0élévations des mollets chaque jour\u00a0».',
  addCondition: 'Ajouter une condition',
  removeCondition: 'Retirer la condition {{number}}',
  reviewOn: 'À revoir d’ici le',
  reviewHint: 'Protocole de la clinique\u00a0: 21 jours',
  followUp:
    'L’accueil verra, sans mot clinique\u00a0: suivi, {{minutes}} minutes, entre le {{from}} et le {{to}}',
  message: '{{name}} lira',
  messageHint: 'En {{lang}}\u00a0: envoyé tel quel.',
  messageLang: { en: 'anglais', fr: 'français' },
  messageReset: 'Reprendre la phrase de la clinique',
  patientMessage: {
    walk: 'Vous pouvez allonger vos marches. Votre plan les montre toutes. Arrêtez en cas de lourdeur, de fuite ou de douleur. On regarde de nouveau d’ici le {{date}}.',
    walk_run:
      'Vous pouvez commencer la marche-course. Votre plan montre chaque séance. Arrêtez en cas de lourdeur, de fuite ou de douleur. On regarde de nouveau d’ici le {{date}}.',
    run: 'Vous pouvez courir. Votre plan montre chaque course. Arrêtez en cas de lourdeur, de fuite ou de douleur. On regarde de nouveau d’ici le {{date}}.',
    not_cleared:
      'Pas encore la course. Continuez la marche et vos exercices si vous êtes bien. On regarde de nouveau d’ici le {{date}}.',
    referred:
      'Avant de courir, vous devez voir quelqu’un d’autre. Nous vous dirons qui. Marchez si vous êtes bien. On regarde de nouveau d’ici le {{date}}.',
  },
  signature: 'Pour signer, tapez votre nom\u00a0: {{name}}',
  sign: {
    none: 'Signer',
    cleared: 'Signer\u00a0: autoriser',
    cleared_with_conditions: 'Signer\u00a0: autoriser avec conditions',
    not_cleared: 'Signer\u00a0: attendre',
    referred: 'Signer\u00a0: orienter',
  },
  missing: {
    heading: 'Il manque\u00a0:',
    decision: 'une décision',
    reasons_one: 'une raison',
    reasons_other: '{{count}} raisons',
    departure: 'pourquoi vous décidez autrement',
    acknowledgement: 'la mention des 3 semaines',
    stage: 'le niveau',
    condition: 'une condition',
    reviewOn: 'la date de révision',
    message: 'ce qu’elle lira',
    signature: 'votre nom complet',
  },
  error: {
    notConfirmed:
      'Vous n’avez pas confirmé que c’est vous. Rien n’est signé; ce que vous avez entré est encore là',
    decision: 'Choisissez une décision',
    criterion: 'Choisissez une raison\u00a0: {{criterion}}',
    departureCode: 'Choisissez pourquoi vous décidez autrement',
    departureText: 'Dites dans vos mots pourquoi vous décidez autrement',
    acknowledgement: 'Cochez que c’est avant le minimum de 3 semaines',
    stage: 'Choisissez le niveau permis',
    condition: 'Nommez au moins une condition, ou choisissez Autoriser',
    reviewOn: 'Entrez une date de révision après aujourd’hui, d’ici 180 jours au plus',
    message: 'Écrivez ce qu’elle lira',
    signature: 'Tapez votre nom complet, comme dans votre compte\u00a0: {{name}}',
    changed:
      'Du nouveau est arrivé pendant votre décision, et l’état de préparation a été recalculé. Tout ce que vous avez saisi est gardé. Regardez à gauche, puis signez de nouveau',
    refer: 'Un signe d’alerte est apparu\u00a0: seul Orienter est possible',
    offline:
      'Pas de connexion. Rien n’a été signé, et tout ce que vous avez saisi est gardé sur cet appareil. Réessayez',
    unexpected:
      'Rien n’a été signé. Tout ce que vous avez saisi est gardé sur cet appareil. Réessayez',
    closed: 'Cet épisode est fermé\u00a0: rien ne peut y être décidé',
    mayBeSigned:
      'Un essai précédent est parvenu au serveur avec d’autres réponses. Regardez les décisions au dossier avant de signer de nouveau',
  },
  kept: 'Gardé sur cet appareil. Jamais signé tout seul.',
  discard: 'Recommencer',
  failed: 'Ce qu’il faut pour décider n’a pas pu être chargé.',
  noAssessment: 'Aucune évaluation n’est signée\u00a0: la plupart des critères ne sont pas connus.',
  list: {
    title: 'Décisions jusqu’ici',
    failed: 'Les décisions n’ont pas pu être chargées.',
    empty: 'Personne n’a encore décidé.',
    by: '{{when}} · {{who}}',
    agrees: 'comme les règles le suggéraient',
    overrides: 'au-delà de ce que les règles suggéraient',
    stricter: 'plus prudente que les règles',
    review: 'À revoir d’ici le {{day}}',
    upTo: 'Jusqu’au niveau {{level}}',
    suspended: 'Suspendue depuis le {{when}}',
    superseded: 'Remplacée par une décision plus récente',
    voided: 'Reprise par {{who}}, {{when}}; rien ne lui a été dit',
    current: 'En vigueur',
    done: {
      cleared: 'Autorisée',
      cleared_with_conditions: 'Autorisée avec conditions',
      not_cleared: 'Mise en attente',
      referred: 'Orientée',
    },
    told: 'On lui a dit\u00a0:',
    letter: 'Écrire une lettre',
    replay: 'Rejouer',
    replayHint:
      'Rejouer\u00a0: juger de nouveau les réponses gardées, par les règles de ce jour-là\u00a0: {{day}}',
    same: 'Rejugé par les règles {{ruleset}}\u00a0: même résultat, critère par critère.',
    differs:
      'Rejugé par les règles {{ruleset}}\u00a0: PAS le même résultat. Prévenez votre administration.',
    replayFailed: 'La reprise n’a pas fonctionné. Réessayez.',
  },
  grace: {
    left: '{{name}} le saura dans {{time}}.',
    stopped: 'La course est déjà arrêtée.',
    undo: 'Annuler',
    undone: 'Décision reprise. Rien ne lui a été dit.',
    told: '{{name}} a été avisée.',
    over: 'Trop tard : elle a été avisée. Signez une autre décision.',
    failed: 'La décision n’a pas été reprise. Réessayez.',
  },
  key: {
    clear: 'autoriser',
    conditions: 'avec conditions',
    hold: 'attendre',
    refer: 'orienter',
    back: 'retour',
  },
} satisfies Translated<typeof en>
