import { createServer } from 'node:net'

/** Whether one may listen there now. */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return listensOn(port, host).then(
    () => true,
    () => false,
  )
}

/** The preferred port when it is free, else one the system chooses. */
export async function freePort(preferred: number, host: string): Promise<number> {
  return preferred > 0 && (await isPortFree(preferred, host)) ? preferred : listensOn(0, host)
}

function listensOn(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}
