import { CHANGE_NAMES } from '@restride/rules/responses/change-response'
import { type Change, CHANGES } from '@restride/rules/responses/session'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { CheckList } from '../ui/check-list.tsx'
import { useText } from './use-text.ts'

type ChangeQuestionProps = {
  value: readonly Change[] | null
  onChange: (changes: Change[] | null) => void
}

/** What has changed since she was last seen; closed until she wants it, so that it costs no tap when nothing has. */
export function ChangeQuestion({ value, onChange }: ChangeQuestionProps) {
  const { t } = useTranslation('my')
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  if (!isOpen) {
    return (
      <Button
        size="touch"
        fill
        icon={<IconChevronDown aria-hidden="true" />}
        aria-expanded={false}
        onClick={() => setIsOpen(true)}
      >
        {t('wrong.changed')}
      </Button>
    )
  }
  return (
    <section>
      <h2>{t('wrong.changed')}</h2>
      <CheckList
        labelHidden
        label={t('wrong.changed')}
        options={CHANGES.map((change) => ({ value: change, label: text(CHANGE_NAMES[change]) }))}
        value={value}
        onChange={onChange}
      />
    </section>
  )
}
