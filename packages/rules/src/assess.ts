import {
  type AssessmentFindings,
  type BirthFacts,
  type Dated,
  type EarlierSign,
  type Facts,
  OUTCOME_MEASURES,
  type OutcomeResult,
  SIDED_TESTS,
  SINGLE_TESTS,
} from './facts.ts'
import { isEpdsBegun } from './evidence/epds.ts'
import { FEVER_C } from './evidence/standing-signs.ts'
import type { PlainDate } from './plain-date.ts'
import { SIGN_IDS } from './signs.ts'

const NO_TESTS = {
  'LI-WALK': null,
  'LI-SLB': null,
  'LI-SLS': null,
  'LI-JOG': null,
  'LI-BND': null,
  'LI-HOP': null,
  'LI-RMAN': null,
  'ST-BRG': null,
  'ST-BSQ': null,
  'ST-CALF': null,
  'ST-STS': null,
  'ST-ABD': null,
} as const

/** Nothing was asked yet. */
export function emptyFacts(askedOn: PlainDate, birth: BirthFacts): Facts {
  return {
    askedOn,
    birth,
    assessment: null,
    screening: null,
    earlierSigns: [],
    resolutions: [],
    conditions: null,
    epds: null,
    healing: null,
    symptoms: null,
    reportedSymptoms: [],
    tests: { ...NO_TESTS },
    pelvicFloor: null,
    abdominalWall: null,
    breathing: null,
    alignment: null,
    background: null,
    outcomes: [],
  }
}

/** An assessment in which nothing was begun. */
export function blankFindings(): AssessmentFindings {
  return {
    screening: null,
    conditions: null,
    epds: null,
    healing: null,
    symptoms: null,
    tests: { ...NO_TESTS },
    pelvicFloor: null,
    abdominalWall: null,
    breathing: null,
    alignment: null,
    background: null,
    outcomes: null,
  }
}

export function withSignature(facts: Facts, signedOn: PlainDate, role: string): Facts {
  return { ...facts, assessment: { signedOn, signedByRole: role } }
}

/**
 * Lays a newer assessment over older facts; call it from the oldest assessment to the newest. A group that was begun
 * replaces the older one whole, its blanks included; a danger sign in what is replaced moves to `earlierSigns`.
 */
export function overlay(facts: Facts, findings: AssessmentFindings, on: PlainDate): Facts {
  const { conditions, epds, healing, screening, symptoms } = findings
  const { abdominalWall, alignment, background, breathing, pelvicFloor } = findings
  return {
    ...facts,
    screening: laidOver(facts.screening, screening, on),
    conditions: laidOver(facts.conditions, conditions, on),
    // A begun EPDS replaces the older one even with item 10 blank.
    epds: epds && isEpdsBegun(epds) ? { ...epds, on } : facts.epds,
    healing: laidOver(facts.healing, healing, on),
    symptoms: laidOver(facts.symptoms, symptoms, on),
    tests: overlayTests(facts.tests, findings.tests, on),
    pelvicFloor: laidOver(facts.pelvicFloor, pelvicFloor, on),
    abdominalWall: laidOver(facts.abdominalWall, abdominalWall, on),
    breathing: laidOver(facts.breathing, breathing, on),
    alignment: laidOver(facts.alignment, alignment, on),
    background: laidOver(facts.background, background, on),
    outcomes: [...facts.outcomes, ...outcomesOf(findings.outcomes, on)],
    earlierSigns: keptSigns(facts, findings),
  }
}

function laidOver<Answers>(
  older: Dated<Answers> | null,
  newer: Answers | null,
  on: PlainDate,
): Dated<Answers> | null {
  return newer !== null && isBegun(newer) ? { ...newer, on } : older
}

function outcomesOf(totals: AssessmentFindings['outcomes'], on: PlainDate): OutcomeResult[] {
  return OUTCOME_MEASURES.flatMap((measure) => {
    const total = totals?.[measure] ?? null
    return total === null ? [] : [{ measure, total, on }]
  })
}

function overlayTests(
  older: Facts['tests'],
  newer: AssessmentFindings['tests'],
  on: PlainDate,
): Facts['tests'] {
  const tests = { ...older }
  for (const id of SIDED_TESTS) tests[id] = laidOver(older[id], newer[id], on)
  for (const id of SINGLE_TESTS) tests[id] = laidOver(older[id], newer[id], on)
  return tests
}

/** Any answer inside that is not blank. */
function isBegun(answers: unknown): boolean {
  if (answers === null || typeof answers !== 'object') return answers !== null
  return Object.values(answers).some(isBegun)
}

/** A "yes" is never lost by asking again: it moves here with its own day. */
function keptSigns(facts: Facts, findings: AssessmentFindings): readonly EarlierSign[] {
  const kept = [
    ...facts.earlierSigns,
    ...(isBegun(findings.screening) ? yesInScreening(facts) : []),
    ...(isEpdsBegun(findings.epds) ? yesInEpds(facts) : []),
    ...(isBegun(findings.healing) ? infectedWound(facts) : []),
  ]
  const isFirst = ({ sign, on }: EarlierSign, index: number) =>
    kept.findIndex((other) => other.sign === sign && other.on === on) === index
  return kept.filter(isFirst)
}

function yesInScreening({ screening }: Facts): EarlierSign[] {
  if (!screening) return []
  const { signs, temperatureC, on } = screening
  const hasFever = temperatureC !== null && temperatureC >= FEVER_C
  return SIGN_IDS.filter((sign) => signs[sign] === 'yes' || (sign === 'RF-FEV' && hasFever)).map(
    (sign) => ({ sign, on }),
  )
}

function yesInEpds({ epds }: Facts): EarlierSign[] {
  const isYes = epds !== null && epds.item10 !== null && epds.item10 > 0
  return isYes ? [{ sign: 'EPDS-10', on: epds.on }] : []
}

function infectedWound({ healing }: Facts): EarlierSign[] {
  return healing?.wound === 'infected' ? [{ sign: 'RF-WOUND', on: healing.on }] : []
}
