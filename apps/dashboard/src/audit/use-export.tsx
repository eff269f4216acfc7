import type { AuditFilters } from '@restride/contracts/audit'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../http.ts'
import { saveFile } from '../save-file.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { exportTrail } from './queries.ts'

/** Downloads what the filters show as CSV. */
export function useExport(filters: AuditFilters) {
  const { t } = useTranslation('audit')
  const { error, isPending, mutate } = useMutation({
    mutationFn: () => exportTrail(filters),
    onSuccess: (file) => {
      saveFile(file)
      announce(t('export.done'))
    },
  })
  const isTooMuch = error instanceof ApiError && error.code === 'validation_failed'
  return {
    button: (
      <Button
        icon={<IconDownload size={16} aria-hidden="true" />}
        loading={isPending}
        onClick={() => mutate()}
      >
        {t('export.do')}
      </Button>
    ),
    notice: error && (
      <Notice tone="watch" title={t(isTooMuch ? 'export.tooMuch' : 'export.failed')} live />
    ),
  }
}
