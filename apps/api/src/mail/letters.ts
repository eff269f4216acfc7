import type { Lang } from '@restride/contracts/primitives'
import type { LinkPurpose } from '../generated/prisma/enums.ts'

type Words = { subject: string; before: string; after: string }

const ASKED_BY_NOBODY = {
  en: 'If you did not ask for it, you can ignore this message.',
  fr: 'Si vous n’avez rien demandé, ignorez ce message.',
}

/** Nothing clinical and no clinic's name: a letter may be read over someone's shoulder. */
const WORDS: Record<LinkPurpose, Record<Lang, Words>> = {
  sign_in: {
    en: {
      subject: 'Your sign-in link',
      before: 'Open this link to sign in to Restride. It works once, in the next 15 minutes.',
      after: ASKED_BY_NOBODY.en,
    },
    fr: {
      subject: 'Votre lien de connexion',
      before:
        'Ouvrez ce lien pour vous connecter à Restride. Il sert une seule fois, dans les 15 prochaines minutes.',
      after: ASKED_BY_NOBODY.fr,
    },
  },
  password_reset: {
    en: {
      subject: 'Choose a new password',
      before:
        'Open this link to choose a new password for Restride. It works once, in the next hour.',
      after: ASKED_BY_NOBODY.en,
    },
    fr: {
      subject: 'Choisissez un nouveau mot de passe',
      before:
        'Ouvrez ce lien pour choisir un nouveau mot de passe pour Restride. Il sert une seule fois, dans l’heure qui suit.',
      after: ASKED_BY_NOBODY.fr,
    },
  },
  staff_invitation: {
    en: {
      subject: 'Your invitation to Restride',
      before: 'Open this link to choose your password. It works once, in the next 7 days.',
      after: 'If you do not know what this is about, ask your clinic or ignore this message.',
    },
    fr: {
      subject: 'Votre invitation à Restride',
      before:
        'Ouvrez ce lien pour choisir votre mot de passe. Il sert une seule fois, dans les 7 prochains jours.',
      after: 'Si ce message ne vous dit rien, demandez à votre clinique ou ignorez-le.',
    },
  },
  patient_invitation: {
    en: {
      subject: 'Your invitation to Restride',
      before: 'Open this link on your phone. It works once, in the next 7 days.',
      after: 'If you do not know what this is about, you can ignore this message.',
    },
    fr: {
      subject: 'Votre invitation à Restride',
      before:
        'Ouvrez ce lien sur votre téléphone. Il sert une seule fois, dans les 7 prochains jours.',
      after: 'Si ce message ne vous dit rien, vous pouvez l’ignorer.',
    },
  },
}

export function letterWith(
  link: string,
  purpose: LinkPurpose,
  lang: Lang,
): { subject: string; text: string } {
  const { after, before, subject } = WORDS[purpose][lang]
  return { subject, text: `${before}\n\n${link}\n\n${after}\n` }
}

/** That there is something to read, and not what: it may be read over her shoulder too. */
const NOTICE: Record<Lang, Words> = {
  en: {
    subject: 'You have something to read',
    before: 'Something new waits for you in Restride. Sign in to read it.',
    after: 'This message opens nothing by itself.',
  },
  fr: {
    subject: 'Vous avez quelque chose à lire',
    before: 'Du nouveau vous attend dans Restride. Connectez-vous pour le lire.',
    after: 'Ce message n’ouvre rien à lui seul.',
  },
}

/** `page` carries no token: it leads through the sign-in. */
export function noticeWith(page: string, lang: Lang): { subject: string; text: string } {
  const { after, before, subject } = NOTICE[lang]
  return { subject, text: `${before}\n\n${page}\n\n${after}\n` }
}
