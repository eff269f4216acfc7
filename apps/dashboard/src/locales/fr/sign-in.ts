import type { Translated } from '../../i18n.ts'
import type en from '../en/sign-in.ts'

export default {
  title: 'Se connecter',
  sub: 'Pour le personnel de la clinique et les patientes.',
  ended: 'Votre session est terminée. Connectez-vous pour reprendre où vous étiez.',
  email: 'Courriel',
  password: 'Mot de passe',
  show: 'Afficher',
  hide: 'Masquer',
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',
  submit: 'Se connecter',
  enterEmail: 'Entrez votre courriel',
  enterPassword: 'Entrez votre mot de passe',
  failed: 'Le courriel ou le mot de passe est inexact',
  tooMany: 'Trop d’essais. Attendez quelques minutes, puis réessayez',
  offline: 'Pas de connexion au serveur. Vérifiez votre réseau, puis réessayez',
  unexpected: 'La connexion n’a pas fonctionné. Réessayez',
  code: {
    title: 'Encore une étape',
    submit: 'Continuer',
    back: 'Utiliser un autre compte',
    passkey: {
      sub: 'Confirmez avec la clé d’accès de cet appareil.',
      use: 'Utiliser une clé d’accès',
    },
    app: {
      sub: 'Ouvrez votre application d’authentification et entrez les six chiffres affichés.',
      use: 'Utiliser l’application d’authentification',
      label: 'Code à six chiffres',
      enter: 'Entrez les six chiffres de votre application',
      failed: 'Ce code est inexact, trop vieux ou déjà utilisé. Entrez le plus récent',
    },
    recovery: {
      sub: 'Entrez un des codes que vous avez gardés sur papier. Chacun sert une fois.',
      use: 'Utiliser un code de secours',
      label: 'Code de secours',
      enter: 'Entrez les douze lettres et chiffres',
      failed: 'Ce code est inexact ou déjà utilisé. Essayez-en un autre',
    },
  },
  passkey: {
    submit: 'Utiliser une clé d’accès',
    none: 'Aucune clé d’accès acceptée. Réessayez, ou utilisez votre mot de passe',
    elsewhere: 'Les clés d’accès ne marchent pas à cette adresse. Ouvrez celle-ci :',
    unavailable: 'Les clés d’accès ne marchent pas sur ce serveur. Utilisez votre mot de passe',
  },
  forgot: 'Mot de passe oublié?',
  forgotText: 'Demandez-en un nouveau à votre clinique.',
} satisfies Translated<typeof en>
