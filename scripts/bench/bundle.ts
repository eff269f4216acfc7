import { RULESET_V1 } from '@restride/rules/ruleset'
import { rulesInBrowser } from './rules-in-browser.ts'

const MOST_BYTES = 15_000

/** What a browser downloads of the rules, page by page; nothing is timed. */
export async function run(): Promise<void> {
  const { pages } = await rulesInBrowser()
  say(
    `Rules ${RULESET_V1.version}: ${RULESET_V1.criteria.length} criteria, kB gzipped for each page`,
  )
  say(`  ${'page'.padEnd(22)}${'English'.padStart(9)}${'French'.padStart(9)}`)
  for (const { en, fr, page } of pages) {
    say(`  ${page.padEnd(22)}${inKilobytes(en).padStart(9)}${inKilobytes(fr).padStart(9)}`)
  }
  const most = Math.max(...pages.flatMap(({ en, fr }) => [en, fr]))
  const isMet = most < MOST_BYTES
  say(
    `${isMet ? 'goal met    ' : 'goal not met'}  ${inKilobytes(most)} kB, goal below ${inKilobytes(MOST_BYTES)} kB`,
  )
}

function inKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(2)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
