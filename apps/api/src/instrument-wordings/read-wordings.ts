import type { InstrumentWordings, WordingEntry } from '@restride/contracts/instrument-wordings'
import type { Work } from '../work.ts'
import { entrySelect, toEntry } from './to-entry.ts'

/** What the clinic has loaded, without the texts. */
export async function readWordings({ tx }: Work): Promise<InstrumentWordings> {
  const rows = await tx.instrumentWording.findMany({
    orderBy: { version: 'desc' },
    select: entrySelect,
  })
  const history = rows.map(toEntry)
  return { version: history[0]?.version ?? 0, current: shownNow(history), history }
}

/** The newest of each instrument and language, unless that one says it was withdrawn. */
function shownNow(newestFirst: readonly WordingEntry[]): WordingEntry[] {
  return newestFirst.filter(
    ({ language, licence, measure }, index) =>
      licence !== null &&
      !newestFirst
        .slice(0, index)
        .some((newer) => newer.measure === measure && newer.language === language),
  )
}
