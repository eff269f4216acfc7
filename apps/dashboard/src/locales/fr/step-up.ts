import type { Translated } from '../../i18n.ts'
import type en from '../en/step-up.ts'

export default {
  title: 'Confirmez que c’est vous, {{name}}',
  whyMinutes_one: 'Cette action demande une connexion de la dernière minute.',
  whyMinutes_many: 'Cette action demande une connexion des {{count}} dernières minutes.',
  whyMinutes_other: 'Cette action demande une connexion des {{count}} dernières minutes.',
  whyHours_one: 'Cette action demande une connexion de la dernière heure.',
  whyHours_many: 'Cette action demande une connexion des {{count}} dernières heures.',
  whyHours_other: 'Cette action demande une connexion des {{count}} dernières heures.',
  stays: 'Ce que vous avez entré reste là.',
  password: 'Mot de passe',
  code: 'Code',
  codeHint: 'Les six chiffres de votre application, ou un code de secours',
  submit: 'Confirmer',
  passkey: 'Utiliser votre clé d’accès',
  cancel: 'Pas maintenant',
  notLoaded: 'Votre compte n’a pas pu être chargé.',
  passwordWrong: 'Le mot de passe est inexact',
  codeWrong: 'Le code est inexact, trop vieux ou déjà utilisé',
  passkeyNone: 'La clé d’accès n’a pas été acceptée. Réessayez, ou utilisez votre mot de passe',
  offline: 'Pas de connexion au serveur. Réessayez',
  tooMany: 'Trop d’essais. Attendez une minute, puis réessayez',
  unexpected: 'La confirmation n’a pas fonctionné. Réessayez',
} satisfies Translated<typeof en>
