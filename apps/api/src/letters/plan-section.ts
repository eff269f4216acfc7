import type { LetterContent } from '@restride/contracts/letters'
import { type PlannedSession, type PlanWeek, planWeeksSchema } from '@restride/contracts/plans'
import { COLON, KINDS, type Voice } from '../exports/words.ts'
import { WORDS } from './letter-words.ts'
import type { Work } from '../work.ts'

/** The newest revision of the active plan, and how far it is released. */
export async function planSection(
  { tx }: Work,
  episodeId: string,
  voice: Voice,
): Promise<LetterContent['sections'][number]> {
  const { say } = voice
  const plan = await tx.plan.findFirst({
    where: { episodeId, endedAt: null },
    select: {
      releases: { orderBy: { releasedAt: 'asc' }, select: { level: true } },
      revisions: { orderBy: { revision: 'desc' }, take: 1, select: { weeks: true } },
    },
  })
  const title = say(WORDS.plan)
  if (plan === null) return { title, blocks: [{ kind: 'text', text: say(WORDS.noPlan) }] }
  const levels = plan.releases.map(({ level }) => level).join(', ') || say(WORDS.noneReleased)
  const weeks = planWeeksSchema.parse(plan.revisions[0]?.weeks)
  return {
    title,
    blocks: [
      { kind: 'text', text: `${say(WORDS.released)}${say(COLON)}${levels}` },
      { kind: 'facts', rows: weeks.map((week) => weekRow(week, voice)) },
    ],
  }
}

function weekRow({ level, number, sessions, startsOn }: PlanWeek, voice: Voice): [string, string] {
  const { date, say } = voice
  const alike = new Map<string, number>()
  for (const session of sessions) {
    const words = sessionWords(session, voice)
    alike.set(words, (alike.get(words) ?? 0) + 1)
  }
  return [
    `${say(WORDS.week)} ${number}, ${date(startsOn)}`,
    [
      `${say(WORDS.level)} ${level}`,
      ...[...alike].map(
        ([words, count]) =>
          `${count} ${say(count === 1 ? WORDS.session : WORDS.sessions)}${say(COLON)}${words}`,
      ),
    ].join(' · '),
  ]
}

function sessionWords(session: PlannedSession, { name, say }: Voice): string {
  const { kind, repeats, runSeconds, walkSeconds } = session
  if (runSeconds > 0 && walkSeconds > 0) {
    return `${repeats} × (${say(WORDS.run)} ${time(runSeconds)}, ${say(WORDS.walk)} ${time(walkSeconds)})`
  }
  const whole = repeats * (runSeconds + walkSeconds)
  return whole === 0 ? name(KINDS, kind) : `${name(KINDS, kind)} ${time(whole)}`
}

/** `45 s`, `20 min`, `2 min 45 s`. */
function time(seconds: number): string {
  if (seconds < 90) return `${seconds}\u00a0s`
  const rest = seconds % 60
  const minutes = `${Math.floor(seconds / 60)}\u00a0min`
  return rest === 0 ? minutes : `${minutes} ${rest}\u00a0s`
}
