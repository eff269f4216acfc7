import type { Settings } from '@restride/rules/settings'
import { UsageError, visible } from './problems.ts'
import { settingsFrom, type ShadowOptions } from './shadow-command.ts'

export function settingsOf(options: ShadowOptions): Settings {
  const settings = settingsFrom(options.settings)
  if ('refusal' in settings) throw new UsageError(visible(settings.refusal))
  return settings.result
}
