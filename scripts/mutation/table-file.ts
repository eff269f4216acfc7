import { dirname } from 'node:path'
import { Script } from 'node:vm'
import { build, type Plugin, type Rolldown } from 'vite'

export type TableFile = {
  name: string
  script: Script
  /** Every file it imports, directly or not. */
  reach: ReadonlySet<string>
}

/** One file of tables with all it imports, as a function that loads them anew each time it is called. */
export async function bundled(name: string): Promise<TableFile> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [inPlaceOfVitest()],
    build: {
      ssr: name,
      write: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  })
  const [{ code, moduleIds }] = (built as Rolldown.RolldownOutput).output
  const script = new Script(`(require, module, exports) => {${code}\n}`)
  return { name, script, reach: new Set(moduleIds) }
}

function inPlaceOfVitest(): Plugin {
  return {
    name: 'restride:tables',
    enforce: 'pre',
    resolveId: (id) => (id === 'vitest' ? '\0vitest' : null),
    load: (id) =>
      id === '\0vitest' ? 'export const { describe, it, expect } = globalThis.tables' : null,
    transform: (code, id) =>
      id.endsWith('.test.ts')
        ? { code: code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))), map: null }
        : null,
  }
}
