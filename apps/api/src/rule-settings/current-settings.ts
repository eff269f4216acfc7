import { type Settings, settingsSchema } from '@restride/contracts/settings'
import { DEFAULT_SETTINGS } from '@restride/rules/settings'
import type { Work } from '../work.ts'

/** What the clinic's answers are judged by now; version 0 are the strict ones, until it publishes its own. */
export async function currentSettings({
  tx,
}: Work): Promise<{ version: number; settings: Settings }> {
  const row = await tx.ruleSettings.findFirst({
    orderBy: { version: 'desc' },
    select: { version: true, settings: true },
  })
  if (row === null) return { version: 0, settings: DEFAULT_SETTINGS }
  return { version: row.version, settings: settingsSchema.parse(row.settings) }
}
