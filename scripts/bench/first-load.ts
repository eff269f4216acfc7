import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

const DASHBOARD = join(import.meta.dirname, '../../apps/dashboard')
/** What the worklist's route asks for before it shows. */
const CATALOGUES = /[\\/]locales[\\/]en[\\/](?:ui|shell|worklist)\.ts$/u

const MOST_BYTES = 200_000

type FirstLoad = { bytes: number; files: { name: string; bytes: number }[] }

/** What a browser downloads before it can show the worklist; nothing is timed. */
export async function run(): Promise<void> {
  const { bytes, files } = await firstLoad()
  for (const file of files) console.log(`  ${String(file.bytes).padStart(7)}  ${file.name}`)
  const met = bytes <= MOST_BYTES ? 'met    ' : 'not met'
  console.log(`goal ${met} ${bytes} bytes of JavaScript gzipped, goal at most ${MOST_BYTES}`)
}

/** Gzipped JavaScript a browser has to have before it can show the worklist in the staff shell, in English. */
async function firstLoad(): Promise<FirstLoad> {
  const built = await build({ root: DASHBOARD, logLevel: 'error', build: { write: false } })
  const { output } = built as Rolldown.RolldownOutput
  const chunks = output.filter((file) => file.type === 'chunk')
  const isFirst = ({ facadeModuleId, isEntry }: Rolldown.OutputChunk) =>
    isEntry ||
    CATALOGUES.test(facadeModuleId ?? '') ||
    /[\\/]pages[\\/](?:staff-frame|worklist-page)\.tsx$/u.test(facadeModuleId ?? '')
  const all = new Set<Rolldown.OutputChunk>()
  const add = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || all.has(chunk)) return
    all.add(chunk)
    for (const file of chunk.imports) add(chunks.find(({ fileName }) => fileName === file))
  }
  chunks.filter(isFirst).forEach(add)
  const files = [...all]
    .map(({ code, name }) => ({ name, bytes: gzipSync(code, { level: 9 }).length }))
    .toSorted((one, other) => other.bytes - one.bytes)
  return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files }
}
