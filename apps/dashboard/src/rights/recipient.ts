import type { CreateDisclosure } from '@restride/contracts/disclosures'
import { useTranslation } from 'react-i18next'
import type { FieldError } from '../ui/error-summary.tsx'

export type Recipient = {
  recipient: string
  purpose: string
  authority: CreateDisclosure['authority'] | null
}
export const NOBODY: Recipient = { recipient: '', purpose: '', authority: null }

/** What is missing of it, and the whole of it when nothing is. */
export function useCheckRecipient() {
  const { t } = useTranslation('rights')
  return (of: string, { authority, purpose, recipient }: Recipient) => {
    const missing: FieldError[] = []
    if (recipient.trim() === '')
      missing.push({ fieldId: `${of}.recipient`, message: t('export.enterRecipient') })
    if (purpose.trim() === '')
      missing.push({ fieldId: `${of}.purpose`, message: t('export.enterPurpose') })
    if (authority === null)
      missing.push({ fieldId: `${of}.authority`, message: t('export.enterAuthority') })
    const whole =
      authority === null || missing.length > 0
        ? null
        : { recipient: recipient.trim(), purpose: purpose.trim(), authority }
    return { missing, whole }
  }
}
