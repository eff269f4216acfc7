import pg from 'pg'

export type Listening = { stop: () => Promise<void> }

/** A stale connection would hear nothing and say nothing: it is asked this often. */
const ASK_EVERY_MS = 30_000

/**
 * Hears what transactions tell with NOTIFY on one channel, over a connection of its own: a pooled one changes hands.
 * `onLost` once, when that connection is gone; what was told meanwhile is not heard again.
 * @throws Error when it cannot connect
 */
export async function listenTo(
  url: string,
  channel: 'worklist',
  { onHeard, onLost }: { onHeard: (said: string) => void; onLost: () => void },
): Promise<Listening> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `restride listens to ${channel}`,
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
    keepAlive: true,
  })
  let isOver = false
  const ask = setInterval(() => client.query('select 1').catch(lose), ASK_EVERY_MS)
  ask.unref()
  client.on('error', lose)
  client.on('end', lose)
  client.on('notification', ({ payload = '' }) => onHeard(payload))
  try {
    await client.connect()
    await client.query(`listen ${channel}`)
  } catch (error) {
    // Whoever asked learns it from the error.
    isOver = true
    clearInterval(ask)
    await client.end().catch(() => undefined)
    throw error
  }
  return {
    stop: async () => {
      isOver = true
      clearInterval(ask)
      await client.end()
    },
  }

  function lose(): void {
    if (isOver) return
    isOver = true
    clearInterval(ask)
    void client.end().catch(() => undefined)
    onLost()
  }
}
