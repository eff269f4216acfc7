import {
  type ReviewedGrant,
  type ReviewGrant,
  reviewOutcomeSchema,
} from '@restride/contracts/break-glass'
import { useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormat } from '../use-format.ts'
import { reviewGrant, unreviewedGrants } from './queries.ts'
import { FormActions } from './form-actions.tsx'
import styles from './rights.module.css'
import { useFirstField } from './use-first-field.ts'
import { useRefusal } from './use-refusal.ts'

/** Who opened which record, why, and how often she looked; then what the privacy officer found. */
export function GrantItem({ grant }: { grant: ReviewedGrant }) {
  const { t } = useTranslation('rights')
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <li>
      <b>{t('review.opened', { who: grant.by.name, patient: grant.patient.name })}</b>
      <p>
        {t(`reason.${grant.reasonCode}`)}. {grant.reason}
      </p>
      <p className={styles.quiet}>
        {t('review.when', {
          from: format.dateTime(grant.grantedAt),
          to: format.time(grant.expiresAt),
        })}
        {' · '}
        {t('review.reads', { count: grant.reads })}
      </p>
      {isOpen ? (
        <ReviewForm grant={grant} onClose={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button size="small" onClick={() => setIsOpen(true)}>
            {t('review.review')}
          </Button>
        </div>
      )}
    </li>
  )
}

function ReviewForm({ grant, onClose }: { grant: ReviewedGrant; onClose: () => void }) {
  const { t } = useTranslation('rights')
  const queryClient = useQueryClient()
  const [outcome, setOutcome] = useState<ReviewGrant['outcome'] | null>(null)
  const [note, setNote] = useState('')
  const { attempt, errors, refuse, send } = useRefusal()
  const form = useFirstField()
  const ids = { outcome: `${grant.id}.outcome`, note: `${grant.id}.note` }

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const found: FieldError[] = []
    if (outcome === null) found.push({ fieldId: ids.outcome, message: t('review.enterOutcome') })
    if (note.trim() === '') found.push({ fieldId: ids.note, message: t('review.enterNote') })
    if (outcome === null || found.length > 0) return refuse(found)
    const input = { outcome, note: note.trim() }
    if (!(await send(() => reviewGrant(grant.id, grant.version, input)))) return
    announce(t('review.done'))
    await queryClient.invalidateQueries({ queryKey: unreviewedGrants.queryKey })
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <ChoiceGroup
        id={ids.outcome}
        look="list"
        label={t('review.outcome')}
        error={errorOf(errors, ids.outcome)}
        options={reviewOutcomeSchema.options.map((value) => ({
          value,
          label: t(`review.${value}`),
        }))}
        value={outcome}
        onChange={setOutcome}
      />
      <TextField
        id={ids.note}
        label={t('review.note')}
        error={errorOf(errors, ids.note)}
        multiline
        maxLength={1000}
        value={note}
        onChange={setNote}
      />
      <FormActions onCancel={onClose} />
    </form>
  )
}
