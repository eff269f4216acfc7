import type { Source } from './criterion.ts'

/** S: the clinic's article of 2021. */
export function article(locator: string): Source {
  return {
    tag: 'S',
    label: 'article',
    citation: 'Running After Baby, clinic article, 16 March 2021',
    locator,
    evidence: 'expert_opinion',
  }
}

/** G1: seen in the authors' or the profession's words. G2: seen only on pages that restate it. */
export function goom2019(tag: 'G1' | 'G2', locator: string): Source {
  return {
    tag,
    label: 'goom2019',
    citation: 'Goom, Donnelly & Brockwell 2019, Returning to running postnatal',
    locator,
    evidence: 'expert_opinion',
  }
}

/** C: later consensus, study, official page, or somebody's page. */
export function published(
  citation: string,
  locator: string,
  evidence: 'consensus' | 'study' | 'official' | 'expert_opinion',
): Source {
  return { tag: 'C', label: 'published', citation, locator, evidence }
}

/** K: a choice of the clinic, not confirmed in any source. */
export function clinicProtocol(locator: string): Source {
  return {
    tag: 'K',
    label: 'clinic',
    citation: 'Clinic protocol',
    locator,
    evidence: 'clinic_protocol',
  }
}

export const CHRISTOPHER_2024 = published(
  'Christopher et al. 2024, BJSM 58(6):299-312',
  'doi 10.1136/bjsports-2023-107489, at least 3 weeks of rest',
  'consensus',
)
export const DAVENPORT_2025_DELPHI = published(
  'Davenport et al. 2025, BJSM 59(8):527-538',
  'doi 10.1136/bjsports-2024-109104, relative contraindications',
  'consensus',
)
export const CANADIAN_GUIDELINE_2025 = published(
  '2025 Canadian guideline for physical activity post partum',
  'csepguidelines.ca, healing and bleeding',
  'consensus',
)
export const DEERING_2024 = published(
  'Deering et al. 2024, BJSM 58(4):183-195',
  'doi 10.1136/bjsports-2023-107490, Table 6',
  'consensus',
)
export const URGENT_WARNING_SIGNS = published(
  'CDC Hear Her and AIM, urgent maternal warning signs',
  'cdc.gov/hearher, up to one year after birth',
  'official',
)
export const MOORE_2021 = published(
  'Moore et al. 2021, BJSM',
  'doi 10.1136/bjsports-2021-104168',
  'study',
)

export const CHRISTOPHER_2021 = published(
  'Christopher, Cook & Snodgrass 2021, PLoS One 16(8):e0255383',
  'six factors of running pain; one study, 538 women, not validated elsewhere',
  'study',
)
export const DEERING_2023 = published(
  'Deering & Mountjoy 2023, BJSM',
  'doi 10.1136/bjsports-2023-107080, very little evidence on lactation and energy',
  'expert_opinion',
)

export const GOOM_RECOMMENDATION_2 = goom2019('G1', 'recommendation 2, level 4')
