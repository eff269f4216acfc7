import type { Context, Outcome, Text } from '../criterion.ts'
import type { Facts, ReportedSymptom, YesNo } from '../facts.ts'
import { isFresh, notAsked, pastFreshness } from './freshness.ts'

type SymptomQuestion = {
  answer: YesNo | null
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
  const matching = reportedSymptoms
    .filter(({ symptom }) => reported.includes(symptom))
    .filter(({ on }) => isFresh(on, askedOn, settings.symptomFreshDays))
    .toSorted((a, b) => a.on.localeCompare(b.on))
  return matching.at(-1) ?? null
}

/** SX-1 to SX-4: what she reported after a session outweighs what she answers later. */
export function symptomOutcome(question: SymptomQuestion, facts: Facts, context: Context): Outcome {
  const { answer, name, reported } = question
  const { askedOn, symptoms } = facts
  const windowDays = context.settings.symptomFreshDays
  const report = freshReport(reported, facts, context)

  if (report)
    return present(['yes'], report.on, reportedOn(report, name), absence(name, windowDays))
  if (!symptoms || answer === null) return notAsked('blocking', ask(name))
  const value = { kind: 'answers', answers: [answer] } as const
  if (!isFresh(symptoms.on, askedOn, windowDays)) {
    const evidence = { effect: 'blocking', value, on: symptoms.on, askedOn, windowDays } as const
    return pastFreshness({ ...evidence, wouldChange: ask(name) })
  }
  if (answer === 'yes') {
    return present([answer], symptoms.on, answeredYes(name), absence(name, windowDays))
  }
  return {
    state: 'met',
    effect: 'blocking',
    value,
    observedOn: symptoms.on,
    stale: false,
    reason: { en: `Answered no: ${name.en}.`, fr: `Réponse non\u00A0: ${name.fr}.` },
    wouldChange: null,
  }
}

function present(answers: string[], observedOn: string, reason: Text, wouldChange: Text): Outcome {
  const value = { kind: 'answers', answers } as const
  return {
    state: 'not_met',
    effect: 'blocking',
    value,
    observedOn,
    stale: false,
    reason,
    wouldChange,
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

function ask(name: Text): Text {
  return { en: `Ask about this: ${name.en}`, fr: `Poser la question\u00A0: ${name.fr}` }
}
