import type { SymptomReport } from '@restride/contracts/session-logs'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { CheckList } from '../ui/check-list.tsx'

export type Symptom = SymptomReport['symptom']

const USUAL = ['urinary_leak', 'heaviness', 'dragging', 'pain'] as const
const RARER = ['bulge', 'bowel_leak', 'bleeding'] as const

type SymptomQuestionProps = {
  label: string
  /** `null` not answered, `[]` none of these. */
  value: readonly Symptom[] | null
  onChange: (value: Symptom[] | null) => void
  none?: boolean
}

/** The same question after every session, the next morning, and when something feels wrong. */
export function SymptomQuestion({ label, value, onChange, none = true }: SymptomQuestionProps) {
  const { t } = useTranslation('my')
  const [hasOpened, setHasOpened] = useState(false)
  const isOpen = hasOpened || (value ?? []).some((symptom) => RARER.some((one) => one === symptom))
  const options = (symptoms: readonly Symptom[]) =>
    symptoms.map((symptom) => ({ value: symptom, label: t(`symptom.${symptom}`) }))
  return (
    <CheckList
      label={label}
      labelHidden
      pairs
      options={options(isOpen ? [...USUAL, ...RARER] : USUAL)}
      value={value}
      onChange={onChange}
      none={none ? t('none') : undefined}
    >
      {!isOpen && (
        <Button
          size="touch"
          fill
          icon={<IconChevronDown aria-hidden="true" />}
          aria-expanded={false}
          onClick={() => setHasOpened(true)}
        >
          {t('somethingElse')}
        </Button>
      )}
    </CheckList>
  )
}
