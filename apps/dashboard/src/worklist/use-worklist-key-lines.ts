import { useTranslation } from 'react-i18next'
import type { KeyLine } from '../ui/key-legend.tsx'

/** In the order of usefulness: the foot of the page shows the first ones. */
export function useWorklistKeyLines(): readonly KeyLine[] {
  const { t } = useTranslation(['worklist', 'shell'])
  return [
    { keys: ['J', 'K'], does: t('key.move') },
    { keys: ['D'], does: t('key.decide') },
    { keys: ['A'], does: t('key.assess') },
    { keys: ['S'], does: t('key.snooze') },
    { keys: ['H'], does: t('key.handOver') },
    { keys: ['Z'], does: t('key.undo') },
    { keys: ['B'], does: t('key.visit') },
    { keys: ['Enter'], does: t('key.open') },
    { keys: ['P'], does: t('key.plan') },
    { keys: ['C'], does: t('key.call') },
    { keys: ['L'], does: t('key.lastLog') },
    { keys: ['X'], does: t('key.mark') },
    { keys: ['/'], does: t('key.filter') },
    { keys: ['I'], does: t('key.order') },
    { keys: ['Esc'], does: t('key.clear') },
    { keys: ['N', ']', '['], does: t('key.neighbours') },
    { keys: ['Ctrl K'], does: t('shell:key.palette') },
    { keys: ['G', 'W'], does: t('shell:key.go', { page: t('shell:nav.worklist') }) },
    { keys: ['G', 'P'], does: t('shell:key.go', { page: t('shell:nav.patients') }) },
    { keys: ['?'], does: t('key.sheet') },
  ]
}
