import { useTranslation } from 'react-i18next'
import type { FieldError } from '../ui/error-summary.tsx'
import { useFormat } from '../use-format.ts'
import type { Draft } from './draft.ts'
import { draftErrors } from './draft-errors.ts'
import { useFindingWords } from './use-finding-words.ts'

/** Finds what the server would refuse, said with the field's name. */
export function useDraftErrors(): (draft: Draft) => FieldError[] {
  const { t } = useTranslation('assessments')
  const { t: tFindings } = useTranslation('findings')
  const { nameOf } = useFindingWords()
  const format = useFormat()
  const today = format.today()
  return (draft) =>
    draftErrors(draft, today, {
      t,
      outOfRange: (group, field, { min, max }) =>
        tFindings('outOfRange', {
          name: nameOf(group, field),
          min: format.number(min),
          max: format.number(max),
        }),
    })
}
