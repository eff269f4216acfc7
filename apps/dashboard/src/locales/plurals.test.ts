import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Shown only where there is at least one, as the place that shows each says. */
const NEVER_OF_NONE = new Set([
  'assessments.rail.changeMore_one',
  'assessments.rail.changeTests_one',
  'clearances.hardStop_one',
  'clearances.missing.reasons_one',
  'clearances.openCriteria_one',
  'desk.slot.first_one',
  'desk.slot.more_one',
  'desk.slot.next_one',
  'my.outbox.waiting_one',
  'my.times_one',
  'plans.diff.place_one',
  'plans.fix.applied_one',
  'plans.fix.note_one',
  'plans.fix.title_one',
  'plans.history.kept_one',
  'plans.save.needsReasons_one',
  'step-up.whyHours_one',
  'step-up.whyMinutes_one',
  'trends.since.planRevisions_one',
  'trends.symptoms.picture_one',
  'wordings.refused_one',
  'worklist.elsewhere.done_one',
  'worklist.elsewhere.snoozed_one',
  'worklist.elsewhere.waiting_one',
])

test('French counts none as one: words that say one are not shown for none', async () => {
  const folder = new URL('fr/', import.meta.url)
  const found: string[] = []
  for (const file of readdirSync(folder)) {
    const { default: words }: { default: object } = await import(new URL(file, folder).href)
    collect(words, file.replace('.ts', ''), found)
  }
  expect(found.toSorted()).toEqual([...NEVER_OF_NONE].toSorted())
})

function collect(words: object, path: string, found: string[]): void {
  for (const [key, word] of Object.entries(words)) {
    const at = `${path}.${key}`
    if (typeof word === 'object' && word !== null) collect(word, at, found)
    else if (key.endsWith('_one') && !/\{\{(?:amount|count|number)\}\}/u.test(String(word))) {
      if (!(key.replace(/_one$/u, '_zero') in words)) found.push(at)
    }
  }
}
