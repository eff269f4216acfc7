import type { TimelineEntry } from '@restride/contracts/people'
import {
  IconBabyCarriage,
  IconCalendar,
  IconClipboardCheck,
  IconFolderOpen,
  IconGavel,
  IconHandStop,
  IconLockOpen,
  IconMail,
  IconMessage,
  IconRun,
  IconWand,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { Button } from '../ui/button.tsx'
import { useFormat } from '../use-format.ts'
import { timelineOf } from './queries.ts'
import { useTimelineWords } from './timeline-words.ts'
import styles from './timeline.module.css'

const SHOWN_AT_FIRST = 12

const ICONS = {
  birth: IconBabyCarriage,
  episode: IconFolderOpen,
  assessment: IconClipboardCheck,
  clearance: IconGavel,
  plan: IconWand,
  release: IconLockOpen,
  session: IconRun,
  check_in: IconMessage,
  flag: IconHandStop,
  appointment: IconCalendar,
  letter: IconMail,
} satisfies Record<TimelineEntry['kind'], typeof IconRun>

type ActionOf = (entry: TimelineEntry) => ReactNode
type TimelineProps = {
  patientId: string
  /** What can be done with an entry, below its words. */
  actionOf: ActionOf
}

/** What happened, newest first. */
export function Timeline({ patientId, actionOf }: TimelineProps) {
  const { t } = useTranslation('patients')
  const query = useQuery(timelineOf(patientId))
  return (
    <>
      <h2 className={styles.heading}>{t('timeline.title')}</h2>
      <QueryState query={query} failed={t('timeline.failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.date}>{t('timeline.empty')}</p>
          ) : (
            <Entries entries={items.toSorted(newestFirst)} actionOf={actionOf} />
          )
        }
      </QueryState>
    </>
  )
}

function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  return b.on.localeCompare(a.on) || (b.at ?? '').localeCompare(a.at ?? '')
}

type EntriesProps = { entries: readonly TimelineEntry[]; actionOf: ActionOf }

function Entries({ entries, actionOf }: EntriesProps) {
  const { t } = useTranslation('patients')
  const [areAllShown, setAreAllShown] = useState(false)
  const shown = areAllShown ? entries : entries.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <ol className={styles.line}>
        {shown.map((entry) => (
          <Entry key={`${entry.kind} ${entry.id} ${entry.code}`} entry={entry}>
            {actionOf(entry)}
          </Entry>
        ))}
      </ol>
      {shown.length < entries.length && (
        <Button size="small" onClick={() => setAreAllShown(true)}>
          {t('timeline.all', { count: entries.length })}
        </Button>
      )}
    </>
  )
}

function Entry({ entry, children }: { entry: TimelineEntry; children: ReactNode }) {
  const format = useFormat()
  const words = useTimelineWords()
  const Icon = ICONS[entry.kind]
  return (
    <li>
      <Icon size={16} aria-hidden="true" />
      <span className={styles.date}>{format.date(entry.on, 'weekday')}</span>
      <span>{words(entry)}</span>
      {children && <div>{children}</div>}
    </li>
  )
}
