import type { ExportFormat } from '@restride/contracts/export'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../save-file.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { exportMine } from './queries.ts'

export function MyExport() {
  const { t } = useTranslation('my-record')
  const [sending, setSending] = useState<ExportFormat | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const take = async (format: ExportFormat) => {
    if (sending !== null) return
    setSending(format)
    setHasFailed(false)
    try {
      saveFile(await exportMine(format))
      announce(t('export.done'))
    } catch {
      setHasFailed(true)
    }
    setSending(null)
  }
  return (
    <Section title={t('export.title')} size="touch">
      <p>{t('export.lead')}</p>
      {hasFailed && <Notice tone="not-met" title={t('export.failed')} live />}
      <Button size="touch" loading={sending === 'pdf'} onClick={() => void take('pdf')}>
        {t('export.pdf')}
      </Button>
      <Button size="touch" loading={sending === 'json'} onClick={() => void take('json')}>
        {t('export.json')}
      </Button>
    </Section>
  )
}
