import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/text-field.tsx'
import { spokenRules } from './spoken-rules.ts'
import styles from './questions.module.css'

type TemperatureFieldProps = {
  value: number | null
  error: string | undefined
  onChange: (value: number | null) => void
}

/** One decimal, with a comma or a point; blank when it was not taken. */
export function TemperatureField({ value, error, onChange }: TemperatureFieldProps) {
  const { t, i18n } = useTranslation('assessments')
  const [typed, setTyped] = useState<string | null>(null)
  const write = (amount: number) =>
    amount.toLocaleString(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

  const type = (text: string) => {
    if (!/^\d{0,2}([.,]\d?)?$/u.test(text)) return
    setTyped(text)
    onChange(/\d/u.test(text) ? Number(text.replace(',', '.')) : null)
  }
  return (
    <div className={styles.short}>
      <TextField
        id="findings.screening.temperatureC"
        label={t('screening.temperature')}
        hint={t('screening.temperatureHint', { limit: write(spokenRules().FEVER_C) })}
        error={error}
        inputMode="decimal"
        autoComplete="off"
        placeholder="–"
        value={typed ?? (value === null ? '' : write(value))}
        onChange={type}
        onBlur={() => setTyped(null)}
      />
    </div>
  )
}
