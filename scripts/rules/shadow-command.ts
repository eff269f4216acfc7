import { line } from '@restride/contracts/primitives'
import { factsSchema } from '@restride/contracts/readiness'
import { profileSchema } from '@restride/contracts/episodes'
import { settingsSchema } from '@restride/contracts/settings'
import type { Lang } from '@restride/rules/criterion'
import { RULESET_V1, RULESETS } from '@restride/rules/ruleset'
import { settingsProblems } from '@restride/rules/setting-ranges'
import { DEFAULT_SETTINGS } from '@restride/rules/settings'
import { type Candidate, shadow } from '@restride/rules/shadow'
import { z } from 'zod'

const inputSchema = factsSchema.extend({
  key: line(200).optional(),
  profile: profileSchema.default('goom2019'),
})
export const shadowInputSchema = z.array(inputSchema).min(1)

export type ShadowOptions = {
  before: string | undefined
  after: string | undefined
  /** JSON of the settings that differ from the strict ones, for the later candidate. */
  settings: string | undefined
}
type Answer<Result> = { refusal: string } | { result: Result }

/** Both candidates from the command line; a refusal says which option cannot be used and why. */
export function candidatesOf(
  options: ShadowOptions,
): Answer<{ before: Candidate; after: Candidate }> {
  const [before, after] = [options.before, options.after].map(
    (version) => RULESETS[version ?? RULESET_V1.version],
  )
  const versions = Object.keys(RULESETS).join(', ')
  if (before === undefined) return { refusal: `--before is one of ${versions}` }
  if (after === undefined) return { refusal: `--after is one of ${versions}` }
  const settings = settingsFrom(options.settings)
  if ('refusal' in settings) return settings
  return {
    result: {
      before: { ruleset: before, settings: DEFAULT_SETTINGS },
      after: { ruleset: after, settings: settings.result },
    },
  }
}

/** The strict settings with what `--settings` changes in them. */
export function settingsFrom(text: string | undefined): Answer<Candidate['settings']> {
  if (text === undefined) return { result: DEFAULT_SETTINGS }
  const given = settingsSchema.partial().safeParse(jsonOrNull(text))
  if (!given.success) {
    return { refusal: '--settings is JSON like {"painRedFrom":5}, of whole numbers' }
  }
  // A key that is there has its value: JSON has no undefined.
  const settings = { ...DEFAULT_SETTINGS, ...(given.data as Partial<Candidate['settings']>) }
  const [problem] = settingsProblems(settings)
  if (problem) return { refusal: `--settings: ${problem.path}: ${problem.reason.en}` }
  return { result: settings }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Whose suggestion would change from one candidate to the other, and by which criteria. */
export function shadowCommand(
  inputs: z.output<typeof shadowInputSchema>,
  { after, before }: { before: Candidate; after: Candidate },
  lang: Lang,
): object {
  const named = inputs.map(({ key, profile, ...facts }, index) => ({
    key: key ?? `${index + 1}`,
    profile,
    facts,
  }))
  const { changed, counts, inputs: asked } = shadow(named, before, after)
  return {
    before: { ruleset: before.ruleset.version, settings: before.settings },
    after: { ruleset: after.ruleset.version, settings: after.settings },
    inputs: asked,
    counts,
    changed: changed.map(({ criteria, ...change }) => ({
      ...change,
      criteria: criteria.map((criterion) => ({
        id: criterion.id,
        title: criterion.title[lang],
        before: inLanguage(criterion.before, lang),
        after: inLanguage(criterion.after, lang),
      })),
    })),
  }
}

type Judged = ReturnType<typeof shadow>['changed'][number]['criteria'][number]['before']

function inLanguage(judged: Judged, lang: Lang) {
  return judged && { ...judged, reason: judged.reason[lang] }
}

/** One JSON value, or JSON lines: one input a line. @throws SyntaxError naming the line */
export function parseLines(text: string): unknown {
  const lines = text.split('\n').filter((one) => one.trim() !== '')
  if (lines.length < 2 || text.trimStart().startsWith('[')) return JSON.parse(text)
  const isWhole = jsonOrNull(text)
  if (isWhole !== null) return isWhole
  return lines.map((one, index) => {
    try {
      return JSON.parse(one)
    } catch (error) {
      throw new SyntaxError(`line ${index + 1}: ${String(error)}`)
    }
  })
}
