import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { openFile } from '../save-file.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'
import { takeLetter } from './queries.ts'

type PrintLetterProps = { letterId: string; day: string; recipient: string }

/** The filed PDF in a tab of its own, to be printed from there. */
export function PrintLetter({ letterId, day, recipient }: PrintLetterProps) {
  const { t } = useTranslation('letters')
  const format = useFormat()
  const { error, isPending, mutate } = useMutation({
    mutationFn: async () => openFile(await takeLetter(letterId)),
  })
  return (
    <>
      <Button
        size="small"
        loading={isPending}
        aria-label={t('filed.printHint', { day: format.date(day, 'withYear'), recipient })}
        onClick={() => mutate()}
      >
        {t('filed.print')}
      </Button>
      {error && <Notice tone="watch" title={t('filed.failed')} live />}
    </>
  )
}
