import type { Chart, ChartEpisode } from '@restride/contracts/export'
import { type Block, listOr, type Section } from './section.ts'
import {
  COLON,
  DECISIONS,
  KINDS,
  OUTCOMES,
  STATES,
  SUGGESTIONS,
  SYMPTOMS,
  type Voice,
} from './words.ts'

const NONE = { en: 'None.', fr: 'Rien.' }

/** One section a course of care, in the order it happened. */
export function episodeSections({ episodes }: Chart, voice: Voice): Section[] {
  return episodes.map((one) => ({
    title: `${voice.say({ en: 'After the birth of', fr: 'Après la naissance du' })} ${voice.date(one.episode.birth.bornOn)}`,
    blocks: [
      ...overview(one, voice),
      ...one.assessments.flatMap((assessment) => assessmentBlocks(assessment, voice)),
      ...one.clearances.flatMap((clearance) => clearanceBlocks(clearance, voice)),
      ...one.plans.flatMap((plan) => planBlocks(plan, voice)),
      ...logBlocks(one, voice),
      ...flagBlocks(one, voice),
    ],
  }))
}

function overview(
  { episode, signResolutions, unsignedDrafts }: ChartEpisode,
  voice: Voice,
): Block[] {
  const { date, say } = voice
  const blocks: Block[] = [
    { kind: 'facts', rows: [[say({ en: 'Goal', fr: 'Objectif' }), episode.goal || '–']] },
  ]
  if (signResolutions.length > 0) {
    blocks.push(
      {
        kind: 'heading',
        text: say({ en: 'Warning signs looked at', fr: 'Signes d’alerte examinés' }),
      },
      {
        kind: 'list',
        items: signResolutions.map(
          ({ result, seenBy, seenOn, sign }) => `${date(seenOn)} · ${sign} · ${seenBy} · ${result}`,
        ),
      },
    )
  }
  if (unsignedDrafts > 0) {
    blocks.push({
      kind: 'text',
      text: say({
        en: 'One assessment is being written and not signed yet. It is not in here.',
        fr: 'Une évaluation est en cours et n’est pas encore signée. Elle n’est pas ici.',
      }),
    })
  }
  return blocks
}

function assessmentBlocks(one: ChartEpisode['assessments'][number], voice: Voice): Block[] {
  const { date, name, say } = voice
  const rows: [string, string][] = [
    [say({ en: 'Signed by', fr: 'Signée par' }), one.signedBy?.name ?? '–'],
  ]
  if (one.amendReason !== null)
    rows.push([say({ en: 'Corrected because', fr: 'Corrigée parce que' }), one.amendReason])
  if (one.status === 'amended') {
    rows.push([
      say({ en: 'State', fr: 'État' }),
      say({ en: 'Corrected later; kept as it was', fr: 'Corrigée plus tard; gardée telle quelle' }),
    ])
  }
  if (one.ownWords !== '')
    rows.push([say({ en: 'In your words', fr: 'Dans vos mots' }), one.ownWords])
  if (one.notes !== '') rows.push([say({ en: 'Notes', fr: 'Notes' }), one.notes])
  const title = say({ en: 'Assessment of', fr: 'Évaluation du' })
  const blocks: Block[] = [
    { kind: 'heading', text: `${title} ${date(one.assessedOn)}` },
    { kind: 'facts', rows },
  ]
  if (one.readiness === null) return blocks
  const suggested = say({ en: 'What the rules suggested', fr: 'Ce que les règles suggéraient' })
  return [
    ...blocks,
    {
      kind: 'text',
      text: `${suggested}${say(COLON)}${name(SUGGESTIONS, one.readiness.suggestion)} (${one.readiness.ruleset})`,
    },
    {
      kind: 'list',
      items: one.readiness.criteria
        .filter(({ state }) => state !== 'not_applicable')
        .map(
          ({ reason, state, title: question }) =>
            `${say(question)} · ${name(STATES, state)} · ${say(reason)}`,
        ),
    },
  ]
}

function clearanceBlocks(one: ChartEpisode['clearances'][number], voice: Voice): Block[] {
  const { at, date, name, say } = voice
  const rows: [string, string][] = [
    [say({ en: 'Decision', fr: 'Décision' }), name(DECISIONS, one.decision)],
    [say({ en: 'Signed by', fr: 'Signée par' }), `${one.decidedBy.name}, ${at(one.decidedAt)}`],
    [say({ en: 'Look again', fr: 'À revoir le' }), date(one.reviewOn)],
    [say({ en: 'Written to you', fr: 'Écrit pour vous' }), one.patientMessage],
  ]
  if (one.stage !== null) rows.push([say({ en: 'Up to level', fr: 'Jusqu’au niveau' }), one.stage])
  if (one.conditions.length > 0)
    rows.push([say({ en: 'Conditions', fr: 'Conditions' }), one.conditions.join(' · ')])
  if (one.reason !== null) rows.push([say({ en: 'Reason', fr: 'Motif' }), one.reason.text])
  if (one.voided !== null) rows.push([say({ en: 'Taken back', fr: 'Reprise' }), at(one.voided.at)])
  if (one.suspendedAt !== null)
    rows.push([say({ en: 'Suspended', fr: 'Suspendue' }), at(one.suspendedAt)])
  return [
    { kind: 'heading', text: say({ en: 'Decision about running', fr: 'Décision sur la course' }) },
    { kind: 'facts', rows },
  ]
}

function planBlocks(plan: ChartEpisode['plans'][number], voice: Voice): Block[] {
  const { at, date, name, number, say } = voice
  const newest = plan.revisions.at(-1)
  const revision = say({ en: 'Revision', fr: 'Révision' })
  const level = say({ en: 'Level', fr: 'Niveau' })
  return [
    { kind: 'heading', text: say({ en: 'Running plan', fr: 'Plan de course' }) },
    {
      kind: 'list',
      items: [
        ...plan.revisions.map((one) =>
          [`${revision} ${one.revision}`, at(one.revisedAt), one.revisedBy.name, one.changeNote]
            .filter(Boolean)
            .join(' · '),
        ),
        ...plan.releases.map(
          (one) =>
            `${level} ${one.level} · ${say({ en: 'released', fr: 'ouvert' })} ${at(one.releasedAt)} · ${one.releasedBy.name}`,
        ),
        ...plan.acknowledgements.map(
          (one) => `${revision} ${one.revision} · ${say({ en: 'seen', fr: 'vue' })} ${at(one.at)}`,
        ),
      ],
    },
    {
      kind: 'facts',
      rows: (newest?.weeks ?? []).map((week) => [
        `${say({ en: 'Week', fr: 'Semaine' })} ${week.number}, ${date(week.startsOn)}`,
        week.sessions
          .map((session) => {
            const minutes = (session.repeats * (session.runSeconds + session.walkSeconds)) / 60
            return `${name(KINDS, session.kind)} ${number(minutes)}\u00a0min`
          })
          .join(' · '),
      ]),
    },
  ]
}

function logBlocks(
  { checkIns, sessionLogs }: ChartEpisode,
  { date, name, number, say }: Voice,
): Block[] {
  const felt = (reports: readonly { symptom: string }[] | null) =>
    reports === null
      ? say({ en: 'not answered', fr: 'sans réponse' })
      : reports.map(({ symptom }) => name(SYMPTOMS, symptom)).join(', ') ||
        say({ en: 'no symptom', fr: 'aucun symptôme' })
  const logs = sessionLogs.map((log) =>
    [
      date(log.doneOn),
      `${name(KINDS, log.kind)}, ${name(OUTCOMES, log.outcome)}`,
      `${number(log.runMinutes)} + ${number(log.walkMinutes)} min`,
      felt(log.symptoms),
      log.note,
    ]
      .filter(Boolean)
      .join(' · '),
  )
  const reports = checkIns.map((one) =>
    [date(one.on), felt(one.symptoms), one.note].filter(Boolean).join(' · '),
  )
  return [
    { kind: 'heading', text: say({ en: 'What you logged', fr: 'Ce que vous avez noté' }) },
    listOr(logs, say(NONE)),
    { kind: 'heading', text: say({ en: 'What you reported', fr: 'Ce que vous avez signalé' }) },
    listOr(reports, say(NONE)),
  ]
}

function flagBlocks({ flags }: ChartEpisode, { at, say }: Voice): Block[] {
  return [
    {
      kind: 'heading',
      text: say({ en: 'What your physio looked at', fr: 'Ce que votre physio a regardé' }),
    },
    listOr(
      flags.map(({ raisedAt, reason, resolution }) =>
        [at(raisedAt), say(reason), resolution].filter(Boolean).join(' · '),
      ),
      say(NONE),
    ),
  ]
}
