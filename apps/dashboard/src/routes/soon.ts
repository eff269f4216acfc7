/** Then the page comes with its own skeleton: behind a slow server the reader sees where she is. */
const LONGEST_WAIT_MS = 800

/** For loaders: what the page begins with, if it comes in time. */
export function soon(work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))])
}
