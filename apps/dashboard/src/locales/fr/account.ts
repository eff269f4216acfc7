import type { Translated } from '../../i18n.ts'
import type en from '../en/account.ts'

export default {
  title: 'Votre compte',
  name: 'Nom',
  email: 'Courriel',
  role: 'Rôle',
  clinic: 'Clinique',
  mayDo: 'Ce que votre rôle permet ici',
  may: {
    physio:
      'Évaluer les patientes, décider de la course, faire les plans et lire les notes des patientes que vous suivez.',
    front_desk:
      'Voir qui doit avoir un rendez-vous et quand, puis réserver, déplacer ou annuler. Aucun détail clinique.',
    clinic_admin:
      'Gérer les personnes, les lieux et le protocole de la clinique. Aucun détail clinique.',
    privacy_officer: 'Voir qui a ouvert quel dossier, et quand. Aucun changement aux dossiers.',
    patient: 'Voir votre plan et vos visites, et noter comment vos courses se sont passées.',
  },
  whoOpened: 'Qui a ouvert mon dossier',
  settings: 'Réglages',
  language: 'Langue',
  scheme: 'Clair ou sombre',
  device: 'Comme l’appareil',
  light: 'Clair',
  dark: 'Sombre',
  signOut: 'Se déconnecter',
  signOutFailed: 'Vous êtes toujours connectée. Pas de connexion au serveur.',
} satisfies Translated<typeof en>
