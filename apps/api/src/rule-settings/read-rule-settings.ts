import type { PublishedSettings, RuleSettings } from '@restride/contracts/rule-settings'
import { settingsSchema } from '@restride/contracts/settings'
import { DEFAULT_SETTINGS } from '@restride/rules/settings'
import type { Work } from '../work.ts'

const STRICT: PublishedSettings = {
  version: 0,
  settings: DEFAULT_SETTINGS,
  reason: null,
  publishedBy: null,
  publishedAt: null,
}

/** The settings the clinic has now, and every version before. */
export async function readRuleSettings({ tx }: Work): Promise<RuleSettings> {
  const rows = await tx.ruleSettings.findMany({
    orderBy: { version: 'desc' },
    include: { publishedBy: { select: { id: true, name: true } } },
  })
  const published = rows.map(({ publishedAt, publishedBy, reason, settings, version }) => ({
    version,
    settings: settingsSchema.parse(settings),
    reason,
    publishedBy,
    publishedAt: publishedAt.toISOString(),
  }))
  const [current, ...before] = published
  if (current === undefined) return { ...STRICT, history: [] }
  return { ...current, history: [...before, STRICT] }
}
