import type { Answer, Caller } from '../../tests/support/app.ts'
import { PASSWORD } from '../../tests/support/people.ts'

/** Somebody signed in, asking over the wire as a program of hers would. */
export async function callOver(address: string, email: string): Promise<Caller> {
  const send = async (method: string, path: string, headers: object, body?: unknown) => {
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        ...headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return answered(answer)
  }
  const login = await send('POST', '/auth/login', {}, { email, password: PASSWORD })
  if (login.status !== 200) throw new Error(login.text)
  const token = String(login.body.accessToken)
  const authorization = { authorization: `Bearer ${token}` }
  return {
    token,
    get: (path, headers = {}) => send('GET', path, { ...authorization, ...headers }),
    post: (path, body, headers = {}) => send('POST', path, { ...authorization, ...headers }, body),
    patch: (path, body, version) =>
      send('PATCH', path, { ...authorization, 'if-match': `"${version}"` }, body),
  }
}

async function answered(answer: Response): Promise<Answer> {
  const bytes = Buffer.from(await answer.arrayBuffer())
  const text = bytes.toString('utf8')
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: isJson ? JSON.parse(text) : null,
    text,
    bytes,
  }
}
