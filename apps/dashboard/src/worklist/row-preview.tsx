import type { WorklistReason, WorklistRow } from '@restride/contracts/worklist'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'
import { useDueWords } from './due-words.ts'
import { ReasonChip } from './reason-chip.tsx'
import { PatientName } from './row-cells.tsx'
import type { List } from './search.ts'
import styles from './worklist.module.css'

type RowPreviewProps = {
  list: List
  row: WorklistRow
  place: string
  /** How to reach her and what is arranged. */
  reach: ReactNode
  /** What else is known, loaded for this patient alone. */
  children?: ReactNode
  actions: ReactNode
}

/** Everything the list knows about one patient, so that often nothing has to be opened. */
export function RowPreview({ list, row, place, reach, children, actions }: RowPreviewProps) {
  const { t } = useTranslation(['worklist-row', 'worklist'])
  const format = useFormat()
  const age = format.weeksAndDays(row.daysSinceBirth, 'long')
  const facts = [
    t('afterBirth', { age }),
    birthMode(row.birthMode),
    row.goal === '' ? null : t('goal', { goal: row.goal }),
  ].filter((fact) => fact !== null)
  return (
    <aside className={styles.pane} aria-label={t('preview', { name: row.patient.name })}>
      <div className={styles.inPane}>
        <div>
          <div className={styles.paneHead}>
            <h2>
              <PatientName {...row.patient} />
            </h2>
            <span className={styles.meta}>{place}</span>
          </div>
          <p className={styles.quiet}>{facts.join(' · ')}</p>
          {reach}
        </div>
        {row.runningPausedSince && (
          <Notice
            tone="not-met"
            title={t('paused', { when: format.dateTime(row.runningPausedSince) })}
          >
            {t('pausedText')}
          </Notice>
        )}
        {row.snoozed && (
          <Notice title={t('putOffUntil', { day: format.date(row.snoozed.until, 'weekday') })}>
            {row.snoozed.record &&
              t('putOffBy', {
                name: row.snoozed.record.by.name,
                reason: row.snoozed.record.reason,
              })}
          </Notice>
        )}
        <section>
          <h3 className={styles.label}>{t(`worklist:column.why_${list}`)}</h3>
          <ul className={styles.reasons}>
            {row.reasons.map((reason) => (
              <Reason key={`${reason.kind} ${reason.since} ${reason.text.en}`} reason={reason} />
            ))}
          </ul>
        </section>
        {children}
      </div>
      <div className={styles.paneFoot}>{actions}</div>
    </aside>
  )

  function birthMode(mode: string | null): string | null {
    const known = BIRTH_MODES.find((name) => name === mode)
    return known === undefined ? null : t(`birthMode.${known}`)
  }
}

const BIRTH_MODES = ['vaginal', 'instrumental', 'caesarean'] as const

function Reason({ reason }: { reason: WorklistReason }) {
  const { t } = useTranslation('worklist-row')
  const format = useFormat()
  const dueWords = useDueWords()
  return (
    <li>
      <ReasonChip kind={reason.kind} />
      <span>
        {reason.text[currentLanguage()]}
        <span className={styles.when}>
          {reason.kind === 'done'
            ? format.dateTime(reason.since)
            : t('since', { when: format.dateTime(reason.since) })}
          {reason.dueOn !== null && ` · ${t('dueOn', { due: dueWords(reason.dueOn).words })}`}
        </span>
      </span>
    </li>
  )
}
