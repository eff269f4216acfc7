import { useTranslation } from 'react-i18next'
import type { FieldProps } from './field.tsx'
import { OneOf } from './one-of.tsx'

type YesNoProps = FieldProps & {
  /** `null` is blank: the question was not answered. */
  value: 'yes' | 'no' | null
  onChange: (value: 'yes' | 'no' | null) => void
  size?: 'medium' | 'touch' | undefined
}

/** Three states: yes, no, blank. An answer can be taken back. */
export function YesNo(props: YesNoProps) {
  const { t } = useTranslation('ui')
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))
  return <OneOf {...props} options={options} />
}
