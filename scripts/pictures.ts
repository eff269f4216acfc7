import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { command } from './command.ts'
import { findChromium } from './find-chromium.ts'
import { runTool } from './run-tool.ts'

const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(ROOT, 'test-results/pictures')
const log = (line: string) => console.error(`restride: ${line}`)

/**
 * Takes a picture of every screen in every state, says which differ from what was approved, and lays them all out on
 * one page: npm run pictures. `npm run pictures -- approve` approves them. Names of screens after that: only those.
 */
await command(async () => {
  const [first, ...others] = process.argv.slice(2)
  const isApproving = first === 'approve'
  const screens = isApproving || first === undefined ? others : [first, ...others]
  const executablePath = findChromium(log)
  if (executablePath === null) throw new Error('There is no Chromium to take pictures in')
  rmSync(FOLDER, { recursive: true, force: true })
  const { exitCode } = await runTool(
    [
      join(ROOT, 'node_modules/@playwright/test/cli.js'),
      'test',
      '-c',
      join(ROOT, 'tests/pictures/playwright.config.ts'),
      'states.spec.ts',
      ...(screens.length > 0 ? ['-g', screens.map((one) => `${one} looks`).join('|')] : []),
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        CHROMIUM_PATH: executablePath,
        PICTURES: isApproving ? 'approve' : 'take',
      },
      onOutput: (text) => process.stdout.write(text),
    },
  )
  if (existsSync(FOLDER)) log(`all pictures on one page: ${layOut()}`)
  if (exitCode !== 0)
    throw new Error('Not every picture is as it was approved, or a screen has a fault')
})

/** One section a screen; beside each picture, small, what was approved before. */
function layOut(): string {
  const screens = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isDirectory())
  const sections = screens.map(({ name: screen }) => {
    const pictures = readdirSync(join(FOLDER, screen)).filter(
      (name) => !name.endsWith('.approved.png'),
    )
    const figures = pictures.map(
      (name) =>
        `<figure><img loading="lazy" src="${screen}/${name}" alt=""><figcaption>${name}</figcaption></figure>`,
    )
    return `<h2>${screen}</h2><div>${figures.join('')}</div>`
  })
  const style =
    'body{font:14px sans-serif}div{display:flex;flex-wrap:wrap;gap:12px;align-items:start}img{width:300px;border:1px solid #999}figure{margin:0}'
  const file = join(FOLDER, 'index.html')
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>Restride</title><style>${style}</style>${sections.join('')}`,
  )
  return file
}
