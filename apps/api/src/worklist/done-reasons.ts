import type { Person, Text } from '@restride/contracts/primitives'
import type { WorklistReason } from '@restride/contracts/worklist'
import { plainDate } from '../calendar.ts'
import type { Decision } from '../generated/prisma/enums.ts'
import { dayInWords } from './day-in-words.ts'
import type { DoneEpisode } from './find-episodes.ts'

type Act = { at: Date; by: Person; text: Text }

const DECIDED: Record<Decision, Text> = {
  cleared: { en: 'Cleared', fr: 'Course autorisée' },
  cleared_with_conditions: {
    en: 'Cleared with conditions',
    fr: 'Course autorisée sous conditions',
  },
  not_cleared: { en: 'Held', fr: 'Pas encore autorisée' },
  referred: { en: 'Referred', fr: 'Orientée vers un médecin' },
}

/** What was done for her today, newest first, and who did the newest. */
export function doneActs(episode: DoneEpisode): Act[] {
  return [
    ...decisions(episode),
    ...resolvedFlags(episode),
    ...signed(episode),
    ...planned(episode),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

export function toDoneReason({ at, text }: Act): WorklistReason {
  return { kind: 'done', text, since: at.toISOString(), dueOn: null, flagId: null }
}

function decisions({ clearances }: DoneEpisode): Act[] {
  return clearances.map(({ decidedAt, decidedBy, decision, reviewOn }) => {
    const day = dayInWords(plainDate(reviewOn))
    const { en, fr } = DECIDED[decision]
    const text = { en: `${en}, review ${day.en}`, fr: `${fr}, révision le ${day.fr}` }
    return { at: decidedAt, by: decidedBy, text }
  })
}

/** A decision ends every flag with it, at the same instant. */
function resolvedFlags({ clearances, flags }: DoneEpisode): Act[] {
  const decidedAt = new Set(clearances.map((clearance) => clearance.decidedAt.getTime()))
  const text = { en: 'Flag resolved', fr: 'Signalement réglé' }
  return flags.flatMap(({ resolvedAt, resolvedBy }) =>
    resolvedAt === null || resolvedBy === null || decidedAt.has(resolvedAt.getTime())
      ? []
      : [{ at: resolvedAt, by: resolvedBy, text }],
  )
}

function signed({ assessments }: DoneEpisode): Act[] {
  const text = { en: 'Assessment signed', fr: 'Évaluation signée' }
  return assessments.flatMap(({ signedAt, signedBy }) =>
    signedAt === null || signedBy === null ? [] : [{ at: signedAt, by: signedBy, text }],
  )
}

function planned({ plans }: DoneEpisode): Act[] {
  return plans.flatMap(({ releases, revisions }) => [
    ...releases.map(({ level, releasedAt, releasedBy }) => ({
      at: releasedAt,
      by: releasedBy,
      text: { en: `Level ${level} released`, fr: `Niveau ${level} ouvert` },
    })),
    ...revisions.map(({ revisedAt, revisedBy, revision }) => ({
      at: revisedAt,
      by: revisedBy,
      text:
        revision === 1
          ? { en: 'Plan made', fr: 'Plan créé' }
          : { en: `Plan changed, revision ${revision}`, fr: `Plan modifié, révision ${revision}` },
    })),
  ])
}
