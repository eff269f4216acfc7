import type { WorklistKind } from '@restride/contracts/worklist'
import {
  IconCheck,
  IconClipboardList,
  IconClock,
  IconFlag,
  IconGavel,
  IconHourglass,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StatusChip } from '../ui/status-chip.tsx'

const STATUS = { symptom: 'not-met', not_met: 'not-met', over_limit: 'watch' } as const
const ICONS = {
  decision: IconGavel,
  overdue: IconClock,
  plan_ends: IconFlag,
  no_plan: IconFlag,
  assess: IconClipboardList,
  waiting: IconHourglass,
  done: IconCheck,
} as const

/** Only what is a state has a state's colour; the rest is a kind of work. */
export function ReasonChip({ kind }: { kind: WorklistKind }) {
  const { t } = useTranslation('worklist')
  if (kind === 'symptom' || kind === 'not_met' || kind === 'over_limit') {
    return <StatusChip status={STATUS[kind]}>{t(`kind.${kind}`)}</StatusChip>
  }
  const Icon = ICONS[kind]
  return (
    <StatusChip status="neutral" icon={<Icon size={15} aria-hidden="true" />}>
      {t(`kind.${kind}`)}
    </StatusChip>
  )
}
