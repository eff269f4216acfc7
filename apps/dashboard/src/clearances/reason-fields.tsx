import { reasonCodeSchema } from '@restride/contracts/clearances'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Reason } from './decision-form.ts'

type ReasonCodeFieldProps = {
  id: string
  label: ReactNode
  labelHidden?: boolean
  value: Reason
  onChange: (reason: Reason) => void
  error: string | undefined
}

export function ReasonCodeField({ value, onChange, ...field }: ReasonCodeFieldProps) {
  const { t } = useTranslation('clearances')
  return (
    <SelectField
      {...field}
      placeholder={t('chooseReason')}
      options={reasonCodeSchema.options.map((code) => ({
        value: code,
        label: t(`reason.${code}`),
      }))}
      value={value.code}
      onChange={(code) => onChange({ ...value, code })}
    />
  )
}

type ReasonTextFieldProps = ReasonCodeFieldProps & { optional?: boolean; placeholder?: string }

export function ReasonTextField({ value, onChange, ...field }: ReasonTextFieldProps) {
  return (
    <TextField
      {...field}
      maxLength={1000}
      value={value.text}
      onChange={(text) => onChange({ ...value, text })}
    />
  )
}
