import type { Criterion, Outcome, Text, Value } from '../criterion.ts'
import { isEpdsBegun } from '../evidence/epds.ts'
import { answered, isFresh, notApplicable, pastFreshness } from '../evidence/freshness.ts'
import { latest, resolvedOn } from '../evidence/standing-signs.ts'
import type { Facts } from '../facts.ts'
import type { PlainDate } from '../plain-date.ts'
import { CALL_988 } from '../signs.ts'
import { published } from '../sources.ts'
import { sentences } from '../text.ts'

const ASK_IN_PERSON: Text = {
  en: 'Ask about item 10 in person',
  fr: 'Poser la question 10 en personne',
}

export const thoughtsOfSelfHarm = {
  id: 'RF-2',
  title: { en: 'EPDS item 10', fr: 'EPDS, question 10' },
  question: {
    en: 'EPDS item 10 answered 0, or the EPDS never offered?',
    fr: 'EPDS, question 10 à 0, ou EPDS jamais proposée?',
  },
  threshold: { kind: 'at_most', amount: 0, unit: 'points' },
  freshness: 'testFreshDays',
  sources: [
    published('Levis et al. 2020, BMJ 371:m4022', 'EPDS accuracy', 'study'),
    published('BC and PIRI perinatal guides', 'any positive answer to item 10', 'official'),
  ],
  patientText: sentences(
    { en: 'You told us about hard thoughts.', fr: 'Vous nous avez parlé de pensées difficiles.' },
    CALL_988,
  ),
  evaluate: (facts, { settings: { testFreshDays } }): Outcome => {
    const yesDays = daysOfYes(facts)
    const standing = yesDays.find((on) => resolvedOn('EPDS-10', on, facts) === null)
    if (standing !== undefined) return outcomeOfYes(standing)
    const epds = isEpdsBegun(facts.epds) ? facts.epds : null
    if (!epds && yesDays.length === 0) return NEVER_OFFERED

    const on = answeredOn(epds, yesDays, facts)
    if (on === null) {
      return answered('unknown', 'caution', null, epds?.on ?? null, LEFT_BLANK, ASK_IN_PERSON)
    }
    if (!isFresh(on, facts.askedOn, testFreshDays)) {
      return pastFreshness('caution', null, on, facts.askedOn, testFreshDays, ASK_IN_PERSON)
    }
    return answered('met', 'red_flag', valueOf(epds), on, NO_THOUGHTS, null)
  },
} satisfies Criterion

function daysOfYes({ epds, earlierSigns }: Facts): readonly PlainDate[] {
  const days: PlainDate[] = []
  for (const { on, sign } of earlierSigns) if (sign === 'EPDS-10') days.push(on)
  if (epds && epds.item10 !== null && epds.item10 > 0) days.push(epds.on)
  return days.toSorted()
}

/** The day of the answer that counts; a resolution counts as an answer of its own day. */
function answeredOn(
  epds: Facts['epds'],
  yesDays: readonly PlainDate[],
  facts: Facts,
): PlainDate | null {
  const answeredZeroOn = epds?.item10 === 0 ? epds.on : null
  if (yesDays.length === 0) return answeredZeroOn
  const resolved = yesDays.flatMap((on) => resolvedOn('EPDS-10', on, facts) ?? [])
  const sinceEpds = resolved.filter((on) => epds === null || on >= epds.on)
  return latest(answeredZeroOn === null ? sinceEpds : [answeredZeroOn, ...sinceEpds])
}

function valueOf(epds: Facts['epds']): Value {
  const item10 = epds?.item10 ?? null
  return item10 === null ? null : { kind: 'amount', amount: item10, unit: 'points' }
}

function outcomeOfYes(on: PlainDate): Outcome {
  const value: Value = { kind: 'answers', answers: ['EPDS-10'] }
  const reason = {
    en: `Item 10 above 0 on ${on} and not resolved. Needs a person today, whatever the total.`,
    fr: `Question 10 au-dessus de 0 le ${on}, non résolue. Une personne doit la voir aujourd’hui, quel que soit le total.`,
  }
  return answered('not_met', 'red_flag', value, on, reason, RESOLVE)
}

const RESOLVE: Text = {
  en: 'Resolved on record: who saw her, when, with what result',
  fr: 'Résolu au dossier\u00A0: qui l’a vue, quand, avec quel résultat',
}
const NO_THOUGHTS: Text = {
  en: 'Item 10 is 0, or was resolved.',
  fr: 'Question 10 à 0, ou résolue.',
}
const LEFT_BLANK: Text = {
  en: 'The EPDS was begun and item 10 left blank.',
  fr: 'EPDS commencée, question 10 sans réponse.',
}
const NEVER_OFFERED = notApplicable('red_flag', {
  en: 'The EPDS was not offered.',
  fr: 'L’EPDS n’a pas été proposée.',
})
