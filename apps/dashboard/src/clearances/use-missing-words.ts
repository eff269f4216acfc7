import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { useUser } from '../session.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { useFormat } from '../use-format.ts'
import type { Missing } from './needs.ts'

/** What is missing, as one line beside the button and as errors of the fields. */
export function useMissingWords() {
  const { t } = useTranslation('clearances')
  const format = useFormat()
  const { name } = useUser()

  const inShort = (missing: readonly Missing[]): string | undefined => {
    if (missing.length === 0) return undefined
    const count = missing.filter(({ what }) => what === 'criterion').length
    const others = missing.flatMap(({ what }) => {
      if (what === 'criterion') return []
      if (what === 'departureCode' || what === 'departureText') return [t('missing.departure')]
      return [t(`missing.${what}`)]
    })
    const parts = [...(count > 0 ? [t('missing.reasons', { count })] : []), ...new Set(others)]
    return `${t('missing.heading')} ${format.list(parts)}`
  }

  const asErrors = (missing: readonly Missing[]): FieldError[] =>
    missing.map((line) => ({
      fieldId: line.fieldId,
      message:
        line.what === 'criterion'
          ? t('error.criterion', { criterion: line.criterion.title[currentLanguage()] })
          : line.what === 'signature'
            ? t('error.signature', { name })
            : t(`error.${line.what}`),
    }))

  return { inShort, asErrors }
}
