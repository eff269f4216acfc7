import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import type { PartOfDay } from './use-free-times.ts'
import styles from './time-finder.module.css'

const PARTS = ['any', 'morning', 'afternoon'] as const

type PartFilterProps = { value: PartOfDay; onChange: (part: PartOfDay) => void }

export function PartFilter({ value, onChange }: PartFilterProps) {
  const { t } = useTranslation('desk')
  return (
    <fieldset className={styles.parts} aria-label={t('part.label')}>
      {PARTS.map((part) => (
        <span key={part} data-on={part === value}>
          <Button
            size="small"
            icon={part === value && <IconCheck aria-hidden="true" />}
            aria-pressed={part === value}
            onClick={() => onChange(part)}
          >
            {t(`part.${part}`)}
          </Button>
        </span>
      ))}
    </fieldset>
  )
}
