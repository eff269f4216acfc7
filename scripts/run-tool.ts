import { spawn } from 'node:child_process'

export interface ToolResult {
  readonly exitCode: number
  /** What it wrote, both streams in the order of arrival. */
  readonly output: string
}

export interface ToolOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Called with each piece of output as it comes. */
  readonly onOutput?: (text: string) => void
}

/** Runs a JavaScript tool under this Node and collects what it writes. */
export function runTool(args: readonly string[], options: ToolOptions = {}): Promise<ToolResult> {
  const { cwd = process.cwd(), env = process.env, onOutput } = options
  const tool = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const end = () => tool.kill()
  process.once('exit', end)
  let output = ''
  const collect = (text: string) => {
    output += text
    onOutput?.(text)
  }
  tool.stdout.setEncoding('utf8').on('data', collect)
  tool.stderr.setEncoding('utf8').on('data', collect)
  return new Promise((resolve, reject) => {
    tool.once('error', reject)
    tool.once('close', (code) => {
      process.off('exit', end)
      resolve({ exitCode: code ?? 1, output })
    })
  })
}
