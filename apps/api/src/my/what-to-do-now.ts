import type { Text } from '@restride/contracts/primitives'

/** What goes on in every wait and every pause (clinical-rules.md 1.6): she is never told to rest. */
export const WHAT_TO_DO_NOW: Text[] = [
  {
    en: 'Walk as much as feels good.',
    fr: 'Marchez autant que cela vous fait du bien.',
  },
  {
    en: 'Do your pelvic floor exercises every day.',
    fr: 'Faites vos exercices du plancher pelvien chaque jour.',
  },
  {
    en: 'Breathe out when you lift or push.',
    fr: 'Expirez quand vous soulevez ou poussez.',
  },
]

/** For a pause that no report of hers began. */
export const PAUSED_BY_PHYSIO = {
  heading: { en: 'Running is paused', fr: 'La course est en pause' },
  text: {
    en: 'Your physio paused running for now. Walking is fine if it feels good.',
    fr: 'Votre physio a mis la course en pause. La marche va bien si elle vous fait du bien.',
  },
} satisfies Record<string, Text>
