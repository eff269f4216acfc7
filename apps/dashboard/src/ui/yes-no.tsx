import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { FieldGroup, type FieldProps } from './field.tsx'
import styles from './yes-no.module.css'

type YesNoProps = FieldProps & {
  /** `null` is blank: the question was not answered. */
  value: 'yes' | 'no' | null
  onChange: (value: 'yes' | 'no' | null) => void
  size?: 'medium' | 'touch' | undefined
}

/** Three states: yes, no, blank. An answer can be taken back. */
export function YesNo({ value, onChange, size = 'medium', ...field }: YesNoProps) {
  const { t } = useTranslation('ui')
  const name = useId()
  return (
    <FieldGroup {...field}>
      <div className={styles.answers} data-size={size}>
        {(['yes', 'no'] as const).map((answer) => (
          <label key={answer} className={styles.answer}>
            <input
              type="radio"
              name={name}
              checked={value === answer}
              onChange={() => onChange(answer)}
            />
            <span>{t(answer)}</span>
          </label>
        ))}
        {value !== null && (
          <Button
            variant="quiet"
            size={size === 'touch' ? 'touch' : 'small'}
            aria-label={t('clearAnswer')}
            onClick={() => onChange(null)}
          >
            {t('clear')}
          </Button>
        )}
      </div>
    </FieldGroup>
  )
}
