import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { QueryState } from '../query-state.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormat } from '../use-format.ts'
import { disclosuresOf, noteDisclosure } from './queries.ts'
import { NOBODY, useCheckRecipient } from './recipient.ts'
import { RecipientFields } from './recipient-fields.tsx'
import { FormActions } from './form-actions.tsx'
import { EntryList, Section } from '../ui/section.tsx'
import styles from './rights.module.css'
import { useFirstField } from './use-first-field.ts'
import { useRefusal } from './use-refusal.ts'

/** To whom something of the record was given. */
export function DisclosuresSection({ patientId }: { patientId: string }) {
  const { t } = useTranslation('rights')
  const format = useFormat()
  const query = useQuery(disclosuresOf(patientId))
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Section title={t('disclosures.title')}>
      <QueryState query={query} failed={t('failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{t('none')}</p>
          ) : (
            <EntryList>
              {items.map((one) => (
                <li key={one.id}>
                  <b>
                    {format.date(one.disclosedOn, 'withYear')} · {one.recipient}
                  </b>
                  <span className={styles.quiet}>
                    {t('disclosures.line', {
                      what: one.description,
                      purpose: one.purpose,
                      authority: t(`authority.${one.authority}`),
                      by: one.recordedBy.name,
                    })}
                  </span>
                </li>
              ))}
            </EntryList>
          )
        }
      </QueryState>
      {isOpen ? (
        <DisclosureForm patientId={patientId} onClose={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button size="small" onClick={() => setIsOpen(true)}>
            {t('disclosures.add')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function DisclosureForm({ patientId, onClose }: { patientId: string; onClose: () => void }) {
  const { t } = useTranslation('rights')
  const format = useFormat()
  const queryClient = useQueryClient()
  const checkRecipient = useCheckRecipient()
  const form = useFirstField()
  const [on, setOn] = useState<string | null>(format.today())
  const [what, setWhat] = useState('')
  const [recipient, setRecipient] = useState(NOBODY)
  const { attempt, errors, refuse, send } = useRefusal()

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const found: FieldError[] = []
    if (on === null || on > format.today())
      found.push({ fieldId: 'disclosure.on', message: t('disclosures.enterOn') })
    const { missing, whole } = checkRecipient('disclosure', recipient)
    found.push(...missing)
    if (what.trim() === '')
      found.push({ fieldId: 'disclosure.what', message: t('disclosures.enterWhat') })
    if (on === null || whole === null || found.length > 0) return refuse(found)
    const input = { ...whole, disclosedOn: on, description: what.trim() }
    if (!(await send(() => noteDisclosure(patientId, input)))) return
    announce(t('saved'))
    await queryClient.invalidateQueries({ queryKey: disclosuresOf(patientId).queryKey })
    onClose()
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <DateField
        id="disclosure.on"
        label={t('disclosures.on')}
        error={errorOf(errors, 'disclosure.on')}
        max={format.today()}
        value={on}
        onChange={setOn}
      />
      <RecipientFields
        of="disclosure"
        value={recipient}
        errors={errors}
        onChange={(part) => setRecipient((before) => ({ ...before, ...part }))}
      />
      <TextField
        id="disclosure.what"
        label={t('disclosures.what')}
        error={errorOf(errors, 'disclosure.what')}
        multiline
        maxLength={2000}
        value={what}
        onChange={setWhat}
      />
      <FormActions onCancel={onClose} />
    </form>
  )
}
