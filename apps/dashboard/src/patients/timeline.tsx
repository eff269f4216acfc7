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
  IconStethoscope,
  IconWand,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
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
  sign_resolution: IconStethoscope,
  appointment: IconCalendar,
  letter: IconMail,
} satisfies Record<TimelineEntry['kind'], typeof IconRun>

type ActionOf = (entry: TimelineEntry) => ReactNode
type TimelineProps = {
  patientId: string
  /** Opened with a reason: nothing here leads to what could be amended. */
  isReadOnly: boolean
  /** What can be done with an entry, below its words. */
  actionOf: ActionOf
}

/** What happened, newest first. */
export function Timeline({ patientId, isReadOnly, actionOf }: TimelineProps) {
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
            <Entries
              entries={items.toSorted(newestFirst)}
              isReadOnly={isReadOnly}
              actionOf={actionOf}
            />
          )
        }
      </QueryState>
    </>
  )
}

function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  return b.on.localeCompare(a.on) || (b.at ?? '').localeCompare(a.at ?? '')
}

type EntriesProps = Omit<TimelineProps, 'patientId'> & { entries: readonly TimelineEntry[] }

function Entries({ entries, isReadOnly, actionOf }: EntriesProps) {
  const { t } = useTranslation('patients')
  const [areAllShown, setAreAllShown] = useState(false)
  const shown = areAllShown ? entries : entries.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <ol className={styles.line}>
        {shown.map((entry) => (
          <Entry
            key={`${entry.kind} ${entry.id} ${entry.code}`}
            entry={entry}
            isLink={entry.kind === 'assessment' && !isReadOnly}
          >
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

type EntryProps = { entry: TimelineEntry; isLink: boolean; children: ReactNode }

function Entry({ entry, isLink, children }: EntryProps) {
  const format = useFormat()
  const words = useTimelineWords()
  const Icon = ICONS[entry.kind]
  return (
    <li>
      <Icon size={16} aria-hidden="true" />
      <span className={styles.date}>{format.date(entry.on, 'weekday')}</span>
      {isLink ? (
        <Link to={paths.assessment} params={{ assessmentId: entry.id }}>
          {words(entry)}
        </Link>
      ) : (
        <span>{words(entry)}</span>
      )}
      {children && <div>{children}</div>}
    </li>
  )
}
