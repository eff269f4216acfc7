const LIMIT_MS = 30_000

type Close = () => Promise<unknown>

export interface Shutdown {
  /** Closed in reverse order, so say it right after opening. */
  add(close: Close): void
  /** Closes everything and ends the process; only the first call counts. */
  run(exitCode: number): Promise<void>
}

/** Ends cleanly on signals, with the exit code given for them, and on errors nobody caught. */
export function installShutdown(exitCodeOfSignals = 0): Shutdown {
  const opened: Close[] = []
  let isRunning = false

  async function run(exitCode: number): Promise<void> {
    if (isRunning) return
    isRunning = true
    setTimeout(() => process.exit(1), LIMIT_MS).unref()
    for (const close of opened.toReversed()) await close().catch(report)
    process.exit(exitCode)
  }

  // A terminal, npm and the bootstrap may each pass on the same Ctrl-C: the repeats are ignored.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => run(exitCodeOfSignals))
  }
  const failed = (error: unknown) => {
    report(error)
    void run(1)
  }
  process.on('uncaughtException', failed)
  process.on('unhandledRejection', failed)
  return { add: (close) => opened.push(close), run }
}

function report(error: unknown): void {
  console.error(error)
}
