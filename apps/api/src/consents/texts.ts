import type { ConsentKind } from '@restride/contracts/consents'
import type { Text } from '@restride/contracts/primitives'

type ConsentText = { version: string; text: Text }

/**
 * What a patient reads when she is asked, the current version last. Earlier ones stay: consents were given on them.
 */
export const CONSENT_TEXTS: Readonly<
  Record<ConsentKind, readonly [ConsentText, ...ConsentText[]]>
> = {
  treatment: [
    {
      version: '2026-11',
      text: {
        en: 'I agree to be examined and treated at this clinic. My physio explains each step first. I can say no to any of it, at any time.',
        fr: 'J’accepte d’être examinée et soignée à cette clinique. Ma physio m’explique chaque étape d’abord. Je peux refuser à tout moment.',
      },
    },
  ],
  email: [
    {
      version: '2026-11',
      text: {
        en: 'The clinic may write to me by e-mail about visits. Messages hold nothing about my health.',
        fr: 'La clinique peut m’écrire par courriel au sujet de mes rendez-vous. Rien sur ma santé n’y figure.',
      },
    },
  ],
  text_message: [
    {
      version: '2026-11',
      text: {
        en: 'The clinic may text me about visits. Messages hold nothing about my health.',
        fr: 'La clinique peut m’envoyer des textos au sujet de mes rendez-vous. Rien sur ma santé n’y figure.',
      },
    },
  ],
  statistics: [
    {
      version: '2026-11',
      text: {
        en: 'My data may count in the clinic’s statistics. Nobody can see there who I am.',
        fr: 'Mes données peuvent compter dans les statistiques de la clinique. Personne ne peut y voir qui je suis.',
      },
    },
  ],
}

export function currentText(kind: ConsentKind): ConsentText {
  const texts = CONSENT_TEXTS[kind]
  return texts.at(-1) ?? texts[0]
}
