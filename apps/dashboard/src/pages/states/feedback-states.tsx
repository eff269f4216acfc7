import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SaveStamp, type SaveStatus } from '../../ui/save-stamp.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from '../states-page.module.css'
import { Section } from './section.tsx'

const STAMPS: SaveStatus[] = ['saved', 'saving', 'unsaved', 'offline', 'conflict', 'error']

export function FeedbackStates() {
  const [attempt, setAttempt] = useState(0)
  return (
    <Section title="Feedback" note="The error summary takes the focus; press Refuse.">
      <div className={styles.row}>
        {STAMPS.map((status) => (
          <SaveStamp key={status} status={status} savedAt="10:42" />
        ))}
      </div>
      <div className={styles.row}>
        <Button onClick={() => setAttempt(attempt + 1)}>Refuse</Button>
        <Button onClick={() => announce('Snoozed until Thursday')}>Announce</Button>
      </div>
      {attempt > 0 && (
        <ErrorSummary
          attempt={attempt}
          errors={[{ fieldId: 'nowhere', message: 'The birth date must be today or earlier' }]}
        />
      )}
      <Notice tone="not-met" title="Running paused since Sat Nov 21, 19:40.">
        Walking, strength and pelvic-floor work continue.
      </Notice>
      <Notice tone="watch" title="Week 5 adds hills and a fourth run." />
      <Notice tone="met" title="Cleared." action={<Button size="small">Undo</Button>}>
        The message goes out in 3:00.
      </Notice>
      <Notice tone="not-tested" title="Not tested yet." />
      <Notice title="Someone else changed this.">The newest version is shown.</Notice>
      <div className={styles.grid}>
        <Skeleton />
        <Skeleton shape="rows" />
        <Skeleton shape="block" count={1} />
      </div>
      <ErrorState
        failed="The list could not be loaded."
        safe="Your draft is saved on this computer."
        onRetry={() => {}}
        requestId="req-7f3a"
      />
      <EmptyState title="Nothing to review" actions={<Button>Open Thursday</Button>}>
        <p>You decided on twelve people today. Each has a next step and a date.</p>
      </EmptyState>
    </Section>
  )
}
