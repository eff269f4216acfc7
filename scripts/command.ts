/** Runs a command; what goes wrong is said in one message, without a stack. */
export async function command(run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    console.error(`restride: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
