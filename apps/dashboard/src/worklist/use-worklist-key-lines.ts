import { useTranslation } from 'react-i18next'
import type { KeyLine } from '../ui/key-sheet.tsx'

/** In the order of usefulness: the foot of the page shows the first ones. */
export function useWorklistKeyLines(): readonly KeyLine[] {
  const { t } = useTranslation('worklist')
  return [
    { keys: ['J', 'K'], does: t('key.move') },
    { keys: ['Enter'], does: t('key.open') },
    { keys: ['A'], does: t('key.assess') },
    { keys: ['P'], does: t('key.plan') },
    { keys: ['?'], does: t('key.sheet') },
  ]
}
