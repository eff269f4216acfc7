import type { Source, Text } from '../criterion.ts'

/** The name on the chip of a source. */
export const LABELS: Record<Source['label'], Text> = {
  article: { en: 'Article', fr: 'Article' },
  goom2019: { en: 'Goom 2019', fr: 'Goom 2019' },
  published: { en: 'Published', fr: 'Publié' },
  clinic: { en: 'Clinic protocol', fr: 'Protocole clinique' },
}

/** A clinic protocol is no evidence. */
const EVIDENCE: Record<Source['evidence'], Text> = {
  expert_opinion: { en: 'Expert opinion (level 4)', fr: 'Avis d’experts (niveau 4)' },
  consensus: { en: 'Expert consensus', fr: 'Consensus d’experts' },
  study: { en: 'Study', fr: 'Étude' },
  official: { en: 'Official source', fr: 'Source officielle' },
  clinic_protocol: {
    en: 'Our own choice, confirmed by no source',
    fr: 'Notre propre choix, qu’aucune source ne confirme',
  },
}

/** Of a guideline we know only from pages that restate it (G2). */
const RESTATED: Text = {
  en: 'seen where others restate it, not in the authors’ words',
  fr: 'vu là où d’autres le rapportent, non dans le texte des auteurs',
}

/** "Expert opinion (level 4), seen where others restate it": all there is to say of how much it weighs. */
export function worthOf({ evidence, tag }: Source): Text {
  const { en, fr } = EVIDENCE[evidence]
  if (tag !== 'G2') return { en, fr }
  return { en: `${en}, ${RESTATED.en}`, fr: `${fr}, ${RESTATED.fr}` }
}
