import type { Criterion, Outcome, Text } from '../criterion.ts'
import { isEpdsBegun } from '../evidence/epds.ts'
import { answered, isFresh, notApplicable, pastFreshness } from '../evidence/freshness.ts'
import { clinicProtocol, published } from '../sources.ts'

const REPEAT_FROM = 10
const REFER_FROM = 13

const RECORD_TOTAL: Text = { en: 'Record the EPDS total', fr: 'Consigner le total de l’EPDS' }
const REPEAT: Text = {
  en: 'Repeat the EPDS in 2 weeks',
  fr: 'Refaire l’EPDS dans 2 semaines',
}
const REFER: Text = {
  en: 'Refer: family doctor or perinatal mental health',
  fr: 'Diriger vers le médecin de famille ou la santé mentale périnatale',
}

export const moodTotal = {
  id: 'PM-1',
  title: { en: 'EPDS total', fr: 'Total de l’EPDS' },
  question: {
    en: `EPDS total below ${REPEAT_FROM}, or the EPDS never offered?`,
    fr: `Total de l’EPDS inférieur à ${REPEAT_FROM}, ou EPDS jamais proposée?`,
  },
  threshold: { kind: 'at_most', amount: REPEAT_FROM - 1, unit: 'points' },
  freshness: 'testFreshDays',
  sources: [
    published('Levis et al. 2020, BMJ 371:m4022', 'EPDS accuracy', 'study'),
    published(
      'BC and PIRI perinatal guides',
      'repeat in 2 weeks from 10; refer from 13 (PIRI) or 12 (BC)',
      'official',
    ),
    clinicProtocol('never more than a caution: activity helps mood'),
  ],
  patientText: {
    en: 'Moving helps mood. We also offer support.',
    fr: 'Bouger aide le moral. Nous offrons aussi du soutien.',
  },
  evaluate: ({ epds, askedOn }, { settings: { testFreshDays } }): Outcome => {
    if (!epds || !isEpdsBegun(epds)) return NEVER_OFFERED
    const { item10, on } = epds
    // An input stored by version 0.9.0 has no total.
    const total = epds.total ?? null
    if (total === null) return answered('unknown', 'caution', null, on, NO_TOTAL, RECORD_TOTAL)
    const value = { kind: 'amount', amount: total, unit: 'points' } as const
    if (!isFresh(on, askedOn, testFreshDays)) {
      return pastFreshness('caution', value, on, askedOn, testFreshDays, RECORD_TOTAL)
    }
    if (item10 !== null && total < item10) {
      const reason = impossible(total, item10)
      return answered('unknown', 'caution', value, on, reason, RECORD_TOTAL)
    }
    if (total < REPEAT_FROM) return answered('met', 'caution', value, on, lowInWords(total), null)
    const wouldChange = total < REFER_FROM ? REPEAT : REFER
    return answered('not_met', 'caution', value, on, highInWords(total), wouldChange)
  },
} satisfies Criterion

function highInWords(total: number): Text {
  return {
    en: `EPDS total ${total} of 30, below ${REPEAT_FROM} needed. Does not speak against activity.`,
    fr: `Total de l’EPDS de ${total} sur 30, il faut moins de ${REPEAT_FROM}. Ne s’oppose pas à l’activité.`,
  }
}

function lowInWords(total: number): Text {
  if (total === 0) return NOTHING_SAID
  return {
    en: `EPDS total ${total} of 30, below ${REPEAT_FROM}.`,
    fr: `Total de l’EPDS de ${total} sur 30, moins de ${REPEAT_FROM}.`,
  }
}

const NOTHING_SAID: Text = {
  en: 'EPDS total 0 of 30. A total of 0 may mean she was not comfortable answering.',
  fr: 'Total de l’EPDS de 0 sur 30. Un total de 0 peut vouloir dire qu’elle était mal à l’aise de répondre.',
}

function impossible(total: number, item10: number): Text {
  return {
    en: `EPDS total ${total} cannot be below item 10 (${item10}).`,
    fr: `Le total de l’EPDS (${total}) ne peut être inférieur à la question 10 (${item10}).`,
  }
}

const NO_TOTAL: Text = {
  en: 'The EPDS was begun and has no total.',
  fr: 'EPDS commencée, total non consigné.',
}
const NEVER_OFFERED = notApplicable('caution', {
  en: 'The EPDS was not offered.',
  fr: 'L’EPDS n’a pas été proposée.',
})
