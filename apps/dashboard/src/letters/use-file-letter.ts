import type { FileLetter } from '@restride/contracts/letters'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { toFieldErrors } from '../form-errors.ts'
import { ApiError, OfflineError } from '../http.ts'
import { saveFile } from '../save-file.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { fileLetter, takeLetter } from './queries.ts'

type Outcome = { filed: true } | { filed: false; errors: FieldError[]; newKey: boolean }

/** Files the letter and hands its PDF to the browser; filed once even when the download fails. */
export function useFileLetter(clearanceId: string, patientId: string) {
  const { t } = useTranslation('letters')
  const queryClient = useQueryClient()
  const { isPending, mutateAsync } = useMutation({
    mutationFn: async ({ input, key }: { input: FileLetter; key: string }) =>
      saveFile(await takeLetter((await fileLetter(clearanceId, input, key)).id)),
  })

  const file = async (input: FileLetter, key: string): Promise<Outcome> => {
    try {
      await mutateAsync({ input, key })
      await queryClient.invalidateQueries({ queryKey: ['patients', patientId] })
      return { filed: true }
    } catch (error) {
      const isSpent = error instanceof ApiError && error.code === 'idempotency_key_reused'
      return { filed: false, errors: refusals(error), newKey: isSpent }
    }
  }
  return { file, isPending }

  function refusals(error: unknown): FieldError[] {
    if (error instanceof OfflineError) return [{ message: t('error.offline') }]
    if (!(error instanceof ApiError)) return [{ message: t('error.unexpected') }]
    if (error.code === 'decision_not_in_force') return [{ message: t('error.replaced') }]
    if (error.code === 'step_up_required') return [{ message: t('error.notConfirmed') }]
    if (error.code === 'idempotency_key_reused') return [{ message: t('error.mayBeFiled') }]
    return error.errors.length > 0 ? toFieldErrors(error) : [{ message: t('error.unexpected') }]
  }
}
