import { assessmentPageSchema } from '@restride/contracts/assessments'
import { episodePageSchema } from '@restride/contracts/episodes'
import { queryOptions } from '@tanstack/react-query'
import { http } from '../http.ts'

/** The signed amendments in her record, the newest first. */
export const amendmentsOf = (patientId: string) =>
  queryOptions({
    queryKey: ['patients', patientId, 'amendments'],
    queryFn: async () => {
      const episodes = await http(episodePageSchema, `/patients/${patientId}/episodes`)
      const pages = await Promise.all(
        episodes.items.map(({ id }) =>
          http(assessmentPageSchema, `/episodes/${id}/assessments?limit=200`),
        ),
      )
      return pages
        .flatMap(({ items }) => items)
        .filter(({ amendsId, signedAt }) => amendsId !== null && signedAt !== null)
    },
  })
