import type { ExportFormat } from '@restride/contracts/export'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { saveFile } from '../save-file.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { disclosuresOf, exportRecord } from './queries.ts'
import { NOBODY, useCheckRecipient } from './recipient.ts'
import { RecipientFields } from './recipient-fields.tsx'
import { Section } from '../ui/section.tsx'
import styles from './rights.module.css'
import { useRefusal } from './use-refusal.ts'

const LEAST = 10

/** The whole record as a file, with why it leaves and to whom it goes. */
export function ExportSection({ patientId }: { patientId: string }) {
  const { t } = useTranslation('rights')
  const queryClient = useQueryClient()
  const checkRecipient = useCheckRecipient()
  const [reason, setReason] = useState('')
  const [isGiven, setIsGiven] = useState(false)
  const [recipient, setRecipient] = useState(NOBODY)
  const [sending, setSending] = useState<ExportFormat | null>(null)
  const { attempt, errors, refuse, send } = useRefusal()

  const leave = async (format: ExportFormat) => {
    if (sending !== null) return
    const found: FieldError[] = []
    if (reason.trim().length < LEAST)
      found.push({ fieldId: 'export.reason', message: t('export.enterWhy') })
    const { missing, whole } = isGiven
      ? checkRecipient('export', recipient)
      : { missing: [], whole: null }
    found.push(...missing)
    if (found.length > 0) return refuse(found)
    setSending(format)
    const isSent = await send(async () => {
      saveFile(await exportRecord(patientId, { format, reason: reason.trim(), givenTo: whole }))
    })
    setSending(null)
    if (!isSent) return
    announce(t('export.done'))
    await queryClient.invalidateQueries({ queryKey: disclosuresOf(patientId).queryKey })
  }

  return (
    <Section title={t('export.title')}>
      <p className={styles.quiet}>{t('export.lead')}</p>
      <div className={styles.form}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <TextField
          id="export.reason"
          label={t('export.why')}
          hint={t('export.whyHint')}
          error={errorOf(errors, 'export.reason')}
          multiline
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={isGiven}
            onChange={(event) => setIsGiven(event.target.checked)}
          />
          {t('export.given')}
        </label>
        {isGiven && (
          <RecipientFields
            of="export"
            value={recipient}
            errors={errors}
            onChange={(part) => setRecipient((before) => ({ ...before, ...part }))}
          />
        )}
        <div className={styles.actions}>
          <Button loading={sending === 'pdf'} onClick={() => void leave('pdf')}>
            {t('export.pdf')}
          </Button>
          <Button loading={sending === 'json'} onClick={() => void leave('json')}>
            {t('export.json')}
          </Button>
        </div>
      </div>
    </Section>
  )
}
