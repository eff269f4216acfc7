import type { Criterion, Outcome, Text, Value } from '../criterion.ts'
import { notAnswered } from '../evidence/answer-words.ts'
import { answered, NOT_CHECKED_YET } from '../evidence/freshness.ts'
import { isPlainlyClear, latest, signStatuses } from '../evidence/standing-signs.ts'
import type { Facts, RedFlagSign } from '../facts.ts'
import { CALL_811_TODAY, CALL_911, CALL_988, type SignAction, SIGNS } from '../signs.ts'
import { clinicProtocol, URGENT_WARNING_SIGNS } from '../sources.ts'
import { listed, sentences } from '../text.ts'

const MEDICAL_CHECK_FIRST: Text = {
  en: 'Some of your answers need a medical check before we talk about running.',
  fr: 'Certaines réponses demandent un avis médical avant de parler de course.',
}
const HOLD_FIRST: Text = {
  en: 'Your physio will call you about one of your answers. Please walk, not run, until then.',
  fr: 'Votre physio vous appellera au sujet d’une réponse. D’ici là, marchez sans courir.',
}
const ASK_TODAY: Text = {
  en: 'Every warning sign asked on the day of the decision',
  fr: 'Poser chaque question sur les signes d’alerte le jour de la décision',
}
const RESOLVE: Text = {
  en: 'Each sign resolved on record: who saw her, when, with what result',
  fr: 'Chaque signe résolu au dossier\u00A0: qui l’a vue, quand, avec quel résultat',
}

export const urgentWarningSigns = {
  id: 'RF-1',
  title: { en: 'Urgent warning signs', fr: 'Signes d’alerte urgents' },
  question: {
    en: 'No urgent warning sign, asked today?',
    fr: 'Aucun signe d’alerte urgent, question posée aujourd’hui?',
  },
  threshold: { kind: 'answer', answer: 'no' },
  freshness: 'same_day',
  sources: [URGENT_WARNING_SIGNS, clinicProtocol('some signs, and the screen of the same day')],
  patientText: sentences(MEDICAL_CHECK_FIRST, CALL_811_TODAY),
  evaluate: (facts: Facts) => {
    if (isPlainlyClear(facts)) return allAnsweredNo(facts)
    const statuses = signStatuses(facts)
    if (statuses.every(({ on, state }) => state === 'answered' && on === facts.askedOn)) {
      return allAnsweredNo(facts)
    }
    const standing = statuses.filter(({ state }) => state === 'yes')
    if (standing.length > 0) return outcomeOfYes(standing)
    const old = statuses.filter(({ state, on }) => state === 'answered' && on !== facts.askedOn)
    const blank = statuses.filter(({ state }) => state === 'unanswered')
    return outcomeOfUnknown(facts, signs(old), signs(blank))
  },
} satisfies Criterion

const NO_SIGN: Value = { kind: 'answers', answers: [] }
const NONE: Text = {
  en: 'None of the warning signs, asked today.',
  fr: 'Aucun des signes d’alerte, question posée aujourd’hui.',
}

function allAnsweredNo({ askedOn }: Facts): Outcome {
  return answered('met', 'red_flag', NO_SIGN, askedOn, NONE, null)
}

function outcomeOfYes(standing: readonly { sign: RedFlagSign; on: string | null }[]): Outcome {
  const present = signs(standing)
  const onlyHolds = present.every((sign) => SIGNS[sign].action === 'hold')
  const names = listed(namesOf(present))
  const observedOn = latest(standing.flatMap(({ on }) => on ?? []))
  const effect = onlyHolds ? 'blocking' : 'red_flag'
  const value: Value = { kind: 'answers', answers: present }
  const reason = {
    en: `Yes and not resolved: ${names.en}.`,
    fr: `Oui et non résolu\u00A0: ${names.fr}.`,
  }
  const outcome = answered('not_met', effect, value, observedOn, reason, RESOLVE)
  return { ...outcome, patientText: whatToDo(present) }
}

function outcomeOfUnknown(
  { screening }: Facts,
  old: readonly RedFlagSign[],
  blank: readonly RedFlagSign[],
): Outcome {
  return {
    state: 'unknown',
    effect: 'red_flag',
    value: NO_SIGN,
    observedOn: screening?.on ?? null,
    stale: old.length > 0,
    reason: sentences(
      old.length > 0 ? { en: 'Not asked today.', fr: 'Non demandé aujourd’hui.' } : null,
      notAnswered(namesOf(blank)),
    ),
    wouldChange: ASK_TODAY,
    patientText: NOT_CHECKED_YET,
    threshold: null,
  }
}

function namesOf(present: readonly RedFlagSign[]): readonly Text[] {
  return present.map((sign) => SIGNS[sign].name)
}

function signs(statuses: readonly { sign: RedFlagSign }[]): RedFlagSign[] {
  return statuses.map(({ sign }) => sign)
}

/** The most urgent path first; thoughts of harm always carry the crisis line. */
function whatToDo(present: readonly RedFlagSign[]): Text {
  const asks = (action: SignAction) =>
    present.some((sign) => sign !== 'RF-SELF' && SIGNS[sign].action === action)
  const isSelfHarm = present.includes('RF-SELF')
  if (!isSelfHarm && !asks('emergency') && !asks('same_day')) return HOLD_FIRST
  return sentences(
    MEDICAL_CHECK_FIRST,
    asks('emergency') ? CALL_911 : null,
    !asks('emergency') && asks('same_day') ? CALL_811_TODAY : null,
    isSelfHarm ? CALL_988 : null,
  )
}
