import { type APIRequestContext, type APIResponse, expect } from '@playwright/test'
import type { Answer, Caller } from '../support/app.ts'

const PASSWORD = 'restride-demo'

/** Somebody of the demo as a program: what a journey needs before it begins is made through the front door. */
export async function callerAs(request: APIRequestContext, email: string): Promise<Caller> {
  const base = '/api/v1'
  const signedIn = await request.post(`${base}/auth/login`, {
    headers: { 'x-requested-with': 'restride' },
    data: { email, password: PASSWORD },
  })
  expect(signedIn.status()).toBe(200)
  const { accessToken: token } = await signedIn.json()
  const authorization = `Bearer ${token}`
  return {
    token,
    get: async (url, headers = {}) =>
      answerOf(await request.get(base + url, { headers: { authorization, ...headers } })),
    post: async (url, body = {}, headers = {}) =>
      answerOf(
        await request.post(base + url, { headers: { authorization, ...headers }, data: body }),
      ),
    patch: async (url, body, version) =>
      answerOf(
        await request.patch(base + url, {
          headers: {
            authorization,
            ...(version !== null && { 'if-match': `"${version}"` }),
          },
          data: body,
        }),
      ),
  }
}

async function answerOf(response: APIResponse): Promise<Answer> {
  const bytes = await response.body()
  const text = bytes.toString()
  return {
    status: response.status(),
    headers: response.headers(),
    body: text === '' ? undefined : JSON.parse(text),
    text,
    bytes,
  }
}
