import type { TestApp } from './app.ts'
import type { Clinic } from './people.ts'

export type WorklistTestRow = {
  episodeId: string
  patient: { name: string }
  reasons: {
    kind: string
    text: { en: string; fr: string }
    dueOn: string | null
    since: string
  }[]
}

/** What the clinic's physiotherapist gets; `query` goes on after an `&`. */
export async function worklistOf(
  test: TestApp,
  clinic: Clinic,
  query = '',
): Promise<WorklistTestRow[]> {
  const physio = await test.as(clinic.physio.email)
  const answer = await physio.get(`/worklist?limit=200${query}`)
  return answer.body.items
}
