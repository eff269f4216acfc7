import { IconClock, IconGavel } from '@tabler/icons-react'
import { SourceChip } from '../../ui/source-chip.tsx'
import { StatusChip, StatusCount } from '../../ui/status-chip.tsx'
import styles from '../states-page.module.css'
import { Section } from './section.tsx'

export function ChipStates() {
  return (
    <Section title="Chips" note="Icon shape, word, colour and border. Four states, no others.">
      <div className={styles.row}>
        <StatusChip status="met">Met</StatusChip>
        <StatusChip status="watch">Watch</StatusChip>
        <StatusChip status="not-met">Not met</StatusChip>
        <StatusChip status="not-tested">Not tested</StatusChip>
      </div>
      <div className={styles.row}>
        <StatusChip status="not-met">Symptom</StatusChip>
        <StatusChip status="watch">Over limit</StatusChip>
        <StatusChip status="neutral" icon={<IconGavel aria-hidden="true" />}>
          Decision
        </StatusChip>
        <StatusChip status="neutral" icon={<IconClock aria-hidden="true" />}>
          Overdue
        </StatusChip>
      </div>
      <div className={styles.row}>
        <StatusCount status="not-met">1 not met</StatusCount>
        <StatusCount status="not-tested">1 not tested</StatusCount>
        <StatusCount status="watch">1 to watch</StatusCount>
        <StatusCount status="met">6 met</StatusCount>
      </div>
      <div className={styles.row}>
        <SourceChip kind="published">Article</SourceChip>
        <SourceChip kind="published" onClick={() => {}}>
          Goom 2019
        </SourceChip>
        <SourceChip kind="own">Clinic v3</SourceChip>
      </div>
    </Section>
  )
}
