import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconHandStop,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './status-chip.module.css'

export type Status = 'met' | 'watch' | 'not-met' | 'not-tested'

const ICONS = {
  met: IconCircleCheck,
  watch: IconAlertTriangle,
  'not-met': IconHandStop,
  'not-tested': IconCircleDashed,
} satisfies Record<Status, typeof IconCircleCheck>

export function StatusIcon({ status, size = 15 }: { status: Status; size?: number }) {
  const Icon = ICONS[status]
  return <Icon size={size} stroke={2.1} aria-hidden="true" />
}

type StatusChipProps = { children: ReactNode } & (
  | { status: Status }
  /** Not a state: a reason or a kind, with its own icon. */
  | { status: 'neutral'; icon: ReactNode }
)

/** Icon, word, colour and border together. `children` is the word. */
export function StatusChip(props: StatusChipProps) {
  const { status, children } = props
  return (
    <span className={styles.chip} data-status={status}>
      {status === 'neutral' ? props.icon : <StatusIcon status={status} />}
      {children}
    </span>
  )
}

/** Icon and word in the state's colour without a box, for counts in a line. */
export function StatusCount({ status, children }: { status: Status; children: ReactNode }) {
  return (
    <span className={styles.count} data-status={status}>
      <StatusIcon status={status} size={16} />
      {children}
    </span>
  )
}
