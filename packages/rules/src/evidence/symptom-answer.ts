import type { Context, Criterion, Text } from '../criterion.ts'
import type { Facts, ReportedSymptom, YesNo } from '../facts.ts'
import { answered, isFresh, notAsked, pastFreshness } from './freshness.ts'

type SymptomQuestion = {
  answer: (symptoms: NonNullable<Facts['symptoms']>) => YesNo | null
  /** Reports with a session or check-in that count as this symptom. */
  reported: readonly ReportedSymptom['symptom'][]
  /** The symptom's name inside a sentence. */
  name: Text
}

/** The latest matching report within the freshness of symptoms. */
export function freshReport(
  reported: SymptomQuestion['reported'],
  { askedOn, reportedSymptoms }: Facts,
  { settings }: Context,
): ReportedSymptom | null {
  let latest: ReportedSymptom | null = null
  for (const report of reportedSymptoms) {
    if (!reported.includes(report.symptom)) continue
    if (!isFresh(report.on, askedOn, settings.symptomFreshDays)) continue
    if (latest === null || report.on >= latest.on) latest = report
  }
  return latest
}

const ANSWERS = {
  yes: { kind: 'answers', answers: ['yes'] },
  no: { kind: 'answers', answers: ['no'] },
} as const

/** SX-1 to SX-4: what she reported after a session outweighs what she answers later. */
export function symptomCriterion(question: SymptomQuestion): Criterion['evaluate'] {
  const { answer: answerOf, name, reported } = question
  const toKnow = { en: `Ask about this: ${name.en}`, fr: `Poser la question\u00A0: ${name.fr}` }
  const neverAsked = notAsked('blocking', toKnow)
  const no = { en: `Answered no: ${name.en}.`, fr: `Réponse non\u00A0: ${name.fr}.` }
  return (facts, context) => {
    const { askedOn, symptoms } = facts
    const windowDays = context.settings.symptomFreshDays
    const report = freshReport(reported, facts, context)
    if (report) {
      const wouldChange = absence(name, windowDays)
      const reason = reportedOn(report, name)
      return answered('not_met', 'blocking', ANSWERS.yes, report.on, reason, wouldChange)
    }
    const answer = symptoms && answerOf(symptoms)
    if (!symptoms || answer === null) return neverAsked
    const value = ANSWERS[answer]
    const { on } = symptoms
    if (!isFresh(on, askedOn, windowDays)) {
      return pastFreshness('blocking', value, on, askedOn, windowDays, toKnow)
    }
    if (answer === 'no') return answered('met', 'blocking', value, on, no, null)
    const wouldChange = absence(name, windowDays)
    return answered('not_met', 'blocking', value, on, answeredYes(name), wouldChange)
  }
}

function answeredYes(name: Text): Text {
  return {
    en: `Answered yes: ${name.en}. The answer needed is no.`,
    fr: `Réponse oui\u00A0: ${name.fr}. La réponse attendue est non.`,
  }
}

function reportedOn({ on }: ReportedSymptom, name: Text): Text {
  return {
    en: `She reported it on ${on}: ${name.en}. A later no does not remove the report.`,
    fr: `Elle l’a signalé le ${on}\u00A0: ${name.fr}. Un non donné après n’efface pas ce signalement.`,
  }
}

function absence(name: Text, days: number): Text {
  return {
    en: `${days} days without it, then asked again: ${name.en}`,
    fr: `${days} jours sans ce symptôme, puis reposer la question\u00A0: ${name.fr}`,
  }
}
