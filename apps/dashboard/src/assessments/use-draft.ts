import { type Assessment, assessmentSchema } from '@restride/contracts/assessments'
import { useQueryClient } from '@tanstack/react-query'
import { httpWithEtag, patch } from '../http.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { useAutosave } from '../use-autosave.ts'
import { type Draft, draftOf } from './draft.ts'
import { assessmentById } from './queries.ts'

/** The draft as it is being edited; every save also lands in the query cache, where signing finds its version. */
export function useDraft(
  assessment: Assessment,
  etag: string,
  findErrors: (draft: Draft) => readonly FieldError[],
) {
  const queryClient = useQueryClient()
  const stored = assessmentById(assessment.id)
  return useAutosave<Draft>({
    key: `assessment:${assessment.id}`,
    base: draftOf(assessment),
    baseEtag: etag,
    heldBack: (draft) =>
      findErrors(draft).flatMap(({ fieldId }) => (fieldId ? [fieldId.split('.')] : [])),
    load: async () => versioned(await queryClient.fetchQuery({ ...stored, staleTime: 0 })),
    save: async (change, known, keepalive) => {
      const request = { ...patch(change, known), keepalive }
      const saved = await httpWithEtag(assessmentSchema, `/assessments/${assessment.id}`, request)
      queryClient.setQueryData(stored.queryKey, saved)
      return versioned(saved)
    },
  })
}

function versioned({ data, etag }: { data: Assessment; etag: string }) {
  return { value: draftOf(data), etag }
}
