import type { Context, Criterion, Outcome, Text } from '../criterion.ts'
import { answered, isFresh, notApplicable } from '../evidence/freshness.ts'
import { newestTotal, totalBefore } from '../evidence/outcome-history.ts'
import type { Facts, OutcomeMeasureId, OutcomeResult } from '../facts.ts'
import { published } from '../sources.ts'
import { inFigures, sentences } from '../text.ts'
import { urinaryLeak } from './urinary-leak.ts'

/** In few words, for the browser; `src/measures` holds the whole, and a test holds the two together. */
type Measure = {
  /** The LEAF-Q is shown with RK-7, with its warning. */
  id: Exclude<OutcomeMeasureId, 'leaf-q'>
  name: string
  better: 'lower' | 'higher'
  /** The smallest important change and whom it was found in; `null` where section 5.1 confirms none. */
  smallest: { amount: number; among: Text } | null
}

export const SHOWN_MEASURES: readonly Measure[] = [
  {
    id: 'iciq-ui-sf',
    name: 'ICIQ-UI SF',
    better: 'lower',
    smallest: {
      amount: 2.52,
      among: {
        en: 'after pelvic floor training, Nyström 2015',
        fr: 'après un entraînement du plancher pelvien, Nyström 2015',
      },
    },
  },
  {
    id: 'pfdi-20',
    name: 'PFDI-20',
    better: 'lower',
    smallest: {
      amount: 24,
      among: {
        en: 'after prolapse surgery, Karjalainen 2021',
        fr: 'après une chirurgie du prolapsus, Karjalainen 2021',
      },
    },
  },
  { id: 'pfiq-7', name: 'PFIQ-7', better: 'lower', smallest: null },
  {
    id: 'psfs',
    name: 'PSFS',
    better: 'higher',
    smallest: {
      amount: 2,
      among: {
        en: 'smallest detectable, Stratford 1995',
        fr: 'plus petit détectable, Stratford 1995',
      },
    },
  },
  {
    id: 'tsk-11',
    name: 'TSK-11',
    better: 'lower',
    smallest: { amount: 4, among: { en: 'Woby 2005', fr: 'Woby 2005' } },
  },
  { id: 'tsk-17', name: 'TSK-17', better: 'lower', smallest: null },
  { id: 'i-prrs', name: 'I-PRRS', better: 'higher', smallest: null },
  { id: 'pgi-i', name: 'PGI-I', better: 'lower', smallest: null },
]

const ASK_ABOUT_LEAKS: Text = {
  en: 'Ask about leaks again',
  fr: 'Reposer la question des fuites',
}

export const outcomeMeasures = {
  id: 'PM-2',
  title: { en: 'Outcome measures', fr: 'Mesures de résultats' },
  question: {
    en: 'Outcome measures in line with what she answers?',
    fr: 'Mesures de résultats conformes à ses réponses?',
  },
  threshold: null,
  freshness: 'does_not_age',
  sources: [
    published('Nyström et al. 2015', 'doi 10.1002/nau.22657, ICIQ-UI SF', 'study'),
    published('Karjalainen et al. 2021, IUJ 32:3169', 'PFDI-20', 'study'),
    published('Stratford et al. 1995, Physiother Can 47:258', 'PSFS', 'study'),
    published('Woby et al. 2005', 'doi 10.1016/j.pain.2005.05.029, TSK-11', 'study'),
  ],
  patientText: null,
  evaluate: (facts, context): Outcome => {
    if (facts.outcomes.length === 0) return NEVER_GIVEN
    const given = SHOWN_MEASURES.flatMap((measure) => {
      const newest = newestTotal(measure.id, facts)
      return newest === null ? [] : [{ measure, newest }]
    })
    if (given.length === 0) return NEVER_GIVEN
    const isAtOdds = leaksDespiteNo(facts, context)
    const value = { kind: 'answers', answers: given.map(({ measure }) => measure.id) } as const
    const on = newestDay(given.map(({ newest }) => newest))
    const reasons = given.map(({ measure, newest }) =>
      inWords(measure, newest, totalBefore(newest, facts)),
    )
    if (!isAtOdds) return answered('met', 'info', value, on, sentences(...reasons), null)
    const reason = sentences(LEAKS_DESPITE_NO, ...reasons)
    return answered('not_met', 'info', value, on, reason, ASK_ABOUT_LEAKS)
  },
} satisfies Criterion

/** A fresh ICIQ-UI SF above 0 while SX-1 is met: a prompt to ask, never a block. */
function leaksDespiteNo(facts: Facts, context: Context): boolean {
  const iciq = newestTotal('iciq-ui-sf', facts)
  if (iciq === null || iciq.total === 0) return false
  if (!isFresh(iciq.on, facts.askedOn, context.settings.testFreshDays)) return false
  return urinaryLeak.evaluate(facts, context).state === 'met'
}

function newestDay(results: readonly OutcomeResult[]): string {
  return results.reduce((newest, { on }) => (on > newest ? on : newest), '')
}

/** "ICIQ-UI SF 6 on 2026-11-18, 9 on 2026-10-20: change −3, better. Smallest important change 2.52 (…)." */
function inWords(
  { name, better, smallest }: Measure,
  newest: OutcomeResult,
  before: OutcomeResult | null,
): Text {
  const now = inFigures(newest.total)
  if (before === null) {
    return { en: `${name} ${now.en} on ${newest.on}.`, fr: `${name} ${now.fr} le ${newest.on}.` }
  }
  const was = inFigures(before.total)
  const change = changeOf(newest.total, before.total)
  const by = signed(change)
  return sentences(
    {
      en: `${name} ${now.en} on ${newest.on}, ${was.en} on ${before.on}, change ${by.en}.`,
      fr: `${name} ${now.fr} le ${newest.on}, ${was.fr} le ${before.on}, écart ${by.fr}.`,
    },
    smallest && weighed(change, better, smallest),
  )
}

function weighed(
  change: number,
  better: Measure['better'],
  { amount, among }: NonNullable<Measure['smallest']>,
): Text {
  const limit = inFigures(amount)
  const isBetter = better === 'lower' ? change < 0 : change > 0
  if (Math.abs(change) < amount) {
    return {
      en: `Less than the smallest important change, ${limit.en} (${among.en}).`,
      fr: `Moins que le plus petit écart important, ${limit.fr} (${among.fr}).`,
    }
  }
  return {
    en: `${isBetter ? 'Better' : 'Worse'} by at least the smallest important change, ${limit.en} (${among.en}).`,
    fr: `${isBetter ? 'Mieux' : 'Moins bien'} d’au moins le plus petit écart important, ${limit.fr} (${among.fr}).`,
  }
}

/** To two decimals: a mean of answers leaves dust. */
function changeOf(now: number, before: number): number {
  return Math.round((now - before) * 100) / 100
}

function signed(change: number): Text {
  const { en, fr } = inFigures(Math.abs(change))
  const sign = change < 0 ? '−' : '+'
  return change === 0 ? { en, fr } : { en: `${sign}${en}`, fr: `${sign}${fr}` }
}

const LEAKS_DESPITE_NO: Text = {
  en: 'The ICIQ-UI SF is above 0 and she answered no to leaks: ask again.',
  fr: 'L’ICIQ-UI SF est au-dessus de 0 et elle a répondu non aux fuites\u00A0: reposer la question.',
}

const NEVER_GIVEN = notApplicable('info', {
  en: 'No outcome measure was given.',
  fr: 'Aucune mesure de résultats n’a été remplie.',
})
