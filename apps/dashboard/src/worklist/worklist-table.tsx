import type { WorklistRow } from '@restride/contracts/worklist'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { Avatar } from '../ui/avatar.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useFormat } from '../use-format.ts'
import { useDueWords } from './due-words.ts'
import { ReasonChip } from './reason-chip.tsx'
import styles from './worklist.module.css'

type WorklistTableProps = {
  rows: readonly WorklistRow[]
  caption: string
  selectedId: string | null
  onSelect: (row: WorklistRow) => void
}

export function WorklistTable({ rows, caption, selectedId, onSelect }: WorklistTableProps) {
  const columns = useColumns()
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.episodeId}
      selectedKey={selectedId}
      onSelect={onSelect}
    />
  )
}

/** The button of a row, which the keys move the focus to. */
export function focusRow(episodeId: string): void {
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(episodeId)}"]`)?.focus()
}

function useColumns(): readonly [Column<WorklistRow>, ...Column<WorklistRow>[]] {
  const { t } = useTranslation('worklist')
  const format = useFormat()
  const dueWords = useDueWords()
  return [
    {
      key: 'patient',
      header: t('column.patient'),
      width: '9.5rem',
      cell: ({ patient }) => <PatientName {...patient} />,
    },
    {
      key: 'afterBirth',
      header: t('column.afterBirth'),
      width: '5.75rem',
      cell: (row) => (
        <span className={styles.quiet}>{format.weeksAndDays(row.daysSinceBirth)}</span>
      ),
    },
    {
      key: 'why',
      header: t('column.why'),
      bareInCard: true,
      cell: ({ reasons }) => <WhyNow reasons={reasons} />,
    },
    {
      key: 'since',
      header: t('column.since'),
      width: '6.5rem',
      cell: ({ reasons: [first] }) => (
        <span className={styles.quiet}>{first && sinceWords(first.since)}</span>
      ),
    },
    {
      key: 'due',
      header: t('column.due'),
      width: '6.25rem',
      cell: ({ reasons: [first] }) => {
        const due = dueWords(first?.dueOn ?? '')
        return <span data-pressing={due.isPressing}>{due.words}</span>
      },
    },
    {
      key: 'owner',
      header: t('column.owner'),
      width: '4.75rem',
      cell: ({ owner }) => <Avatar name={owner.name} size="small" />,
    },
  ]

  function sinceWords(since: string): string {
    const [day] = format.dateTime(since).split(', ')
    const [today] = format.dateTime(new Date()).split(', ')
    return day === today ? t('today') : (day ?? '')
  }
}

export function PatientName({ name, locale }: WorklistRow['patient']) {
  const { t } = useTranslation('worklist')
  return (
    <span className={styles.name}>
      {name}
      {locale === 'fr' && (
        <span className={styles.tag} title={t('prefersFrench')}>
          <span aria-hidden="true">FR</span>
          <VisuallyHidden> {t('prefersFrench')}</VisuallyHidden>
        </span>
      )}
    </span>
  )
}

function WhyNow({ reasons }: Pick<WorklistRow, 'reasons'>) {
  const { t } = useTranslation('worklist')
  const [first, ...others] = reasons
  if (!first) return null
  return (
    <span className={styles.why}>
      <ReasonChip kind={first.kind} />
      <span>
        {first.text[currentLanguage()]}
        {others.length > 0 && (
          <span className={styles.more}> {t('more', { count: others.length })}</span>
        )}
      </span>
    </span>
  )
}
