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
    title: 'Entrez votre code',
    sub: 'Ouvrez votre application d’authentification et entrez les six chiffres affichés.',
    label: 'Code à six chiffres',
    submit: 'Continuer',
    back: 'Utiliser un autre compte',
    enter: 'Entrez les six chiffres de votre application',
    failed: 'Ce code est inexact ou trop vieux. Entrez le plus récent, ou reconnectez-vous',
  },
  forgot: 'Mot de passe oublié?',
  forgotText: 'Demandez-en un nouveau à votre clinique.',
} satisfies Translated<typeof en>
