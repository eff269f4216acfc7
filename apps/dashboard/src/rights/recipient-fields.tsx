import { authoritySchema, type CreateDisclosure } from '@restride/contracts/disclosures'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Recipient } from './recipient.ts'

type RecipientFieldsProps = {
  /** Before each field's id, so that two forms on one page do not share them. */
  of: string
  value: Recipient
  onChange: (part: Partial<Recipient>) => void
  errors: readonly FieldError[]
}

/** To whom, for what and under what something of a record is given. */
export function RecipientFields({ of, value, onChange, errors }: RecipientFieldsProps) {
  const { t } = useTranslation('rights')
  return (
    <>
      <TextField
        id={`${of}.recipient`}
        label={t('export.recipient')}
        error={errorOf(errors, `${of}.recipient`)}
        maxLength={200}
        value={value.recipient}
        onChange={(recipient) => onChange({ recipient })}
      />
      <TextField
        id={`${of}.purpose`}
        label={t('export.purpose')}
        error={errorOf(errors, `${of}.purpose`)}
        maxLength={500}
        value={value.purpose}
        onChange={(purpose) => onChange({ purpose })}
      />
      <SelectField<CreateDisclosure['authority']>
        id={`${of}.authority`}
        label={t('export.authority')}
        error={errorOf(errors, `${of}.authority`)}
        options={authoritySchema.options.map((code) => ({
          value: code,
          label: t(`authority.${code}`),
        }))}
        value={value.authority}
        onChange={(authority) => onChange({ authority })}
      />
    </>
  )
}
