import type { Criterion, Effect, Outcome, Text } from '../criterion.ts'
import { answered, isFresh, notAsked, pastFreshness } from '../evidence/freshness.ts'
import { article, clinicProtocol, goom2019 } from '../sources.ts'

/** From this score on the pain blocks; below it, any pain is a caution. */
const BLOCKS_FROM = 3

const NO_PAIN: Text = {
  en: 'Pain of 0 out of 10 with daily activity',
  fr: 'Douleur de 0 sur 10 dans les activités du jour',
}

export const painWithDailyActivity = {
  id: 'SX-5',
  title: { en: 'Pain with daily activity', fr: 'Douleur au quotidien' },
  question: {
    en: 'No pelvic, belly, low back, pelvic girdle or hip pain with daily activity?',
    fr: 'Aucune douleur au bassin, au ventre, au bas du dos ou à la hanche au quotidien?',
  },
  threshold: { kind: 'at_most', amount: 0, unit: 'points' },
  freshness: 'symptomFreshDays',
  sources: [
    goom2019('G2', 'signs to seek help'),
    article('step 1, pass rule'),
    clinicProtocol(`blocks from ${BLOCKS_FROM} out of 10`),
  ],
  patientText: {
    en: 'Pain is a signal to adjust. We will look for the cause.',
    fr: 'La douleur est un signal pour ajuster. Nous en chercherons la cause.',
  },
  evaluate: ({ symptoms, askedOn }, { settings: { symptomFreshDays } }): Outcome => {
    if (!symptoms || symptoms.pain === null) return NOT_ASKED
    const { pain, painSite, on } = symptoms
    const value = { kind: 'amount', amount: pain, unit: 'points' } as const
    if (!isFresh(on, askedOn, symptomFreshDays)) {
      return pastFreshness('blocking', value, on, askedOn, symptomFreshDays, NO_PAIN)
    }
    const reason = painInWords(pain, painSite)
    if (pain === 0) return answered('met', 'caution', value, on, reason, null)
    return answered('not_met', effectOf(pain), value, on, reason, NO_PAIN)
  },
} satisfies Criterion

const NOT_ASKED = notAsked('blocking', NO_PAIN)

function effectOf(pain: number): Effect {
  return pain > 0 && pain < BLOCKS_FROM ? 'caution' : 'blocking'
}

function painInWords(pain: number, site: string | null): Text {
  const where = site ? ` (${site})` : ''
  return {
    en: `Pain ${pain} of 10${where}. Needs 0; ${BLOCKS_FROM} or more blocks.`,
    fr: `Douleur ${pain} sur 10${where}. Il faut 0; ${BLOCKS_FROM} ou plus bloque.`,
  }
}
