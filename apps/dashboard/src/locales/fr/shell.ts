import type { Translated } from '../../i18n.ts'
import type en from '../en/shell.ts'

export default {
  skip: 'Aller au contenu',
  main: 'Principal',
  menu: 'Menu',
  home: 'Restride, accueil',
  help: 'Aide',
  account: 'Votre compte',
  signOut: 'Se déconnecter',
  language: 'Langue',
  yourMenu: 'votre menu',
  back: 'Retour',
  rules: 'Comment l’état de préparation est évalué',
  howJudged: 'Comment c’est évalué',
  newTab: '(s’ouvre dans un nouvel onglet)',
  nav: {
    worklist: 'À traiter',
    patients: 'Patientes',
    desk: 'À réserver',
    deskDay: 'Journée',
    staff: 'Personnel',
    today: 'Aujourd’hui',
    log: 'Noter',
    progress: 'Progrès',
    visits: 'Visites',
  },
  role: {
    physio: 'Physiothérapeute',
    front_desk: 'Accueil',
    clinic_admin: 'Administration de la clinique',
    privacy_officer: 'Protection de la vie privée',
    patient: 'Patiente',
  },
  offline: 'Pas de connexion. Vous voyez ce qui a été chargé en dernier.',
  notFound: {
    title: 'Page introuvable',
    text: 'Elle a peut-être changé d’adresse, ou elle ne fait pas partie de votre travail.',
    action: 'Aller à votre première page',
  },
  failed: {
    title: 'Un problème est survenu',
    page: 'Cette page n’a pas pu s’afficher.',
    offline: 'Pas de connexion au serveur de la clinique.',
    safe: 'Ce qui était enregistré est en sécurité.',
    forbidden: 'Votre rôle ne comprend pas cette page.',
  },
  notBuilt: {
    title: 'Rien ici pour l’instant',
    text: 'Cet écran est en construction.',
  },
} satisfies Translated<typeof en>
