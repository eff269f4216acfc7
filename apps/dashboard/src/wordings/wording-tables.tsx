import type { WordingEntry } from '@restride/contracts/instrument-wordings'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/data-table.tsx'
import { useFormat } from '../use-format.ts'
import { shortNameOf } from './measure-name.ts'

type ShownTableProps = {
  entries: readonly WordingEntry[]
  chosenId: string | null
  onChoose: (id: string) => void
}

/** What the forms show now. */
export function ShownTable({ chosenId, entries, onChoose }: ShownTableProps) {
  const { t } = useTranslation('wordings')
  const format = useFormat()
  return (
    <DataTable
      caption={t('now')}
      rows={entries}
      rowKey={({ id }) => id}
      selectedKey={chosenId}
      onSelect={({ id }) => onChoose(id)}
      columns={[
        { key: 'measure', header: t('measure'), cell: ({ measure }) => shortNameOf(measure) },
        {
          key: 'language',
          header: t('languageOfText'),
          width: '9rem',
          cell: ({ language }) => t(`language.${language}`),
        },
        {
          key: 'licence',
          header: t('licence'),
          cell: ({ licence }) => licence && `${licence.holder}, ${licence.reference}`,
        },
        {
          key: 'since',
          header: t('since'),
          width: '13rem',
          cell: ({ recordedAt }) => format.dateTime(recordedAt),
        },
      ]}
    />
  )
}

/** Everything that was loaded and withdrawn, newest first. */
export function HistoryTable({ entries }: { entries: readonly WordingEntry[] }) {
  const { t } = useTranslation('wordings')
  const format = useFormat()
  return (
    <DataTable
      dense
      caption={t('history')}
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          header: t('measure'),
          cell: ({ language, measure }) => `${shortNameOf(measure)}, ${t(`language.${language}`)}`,
        },
        {
          key: 'done',
          header: t('what'),
          cell: ({ licence, reason }) =>
            licence === null
              ? t('wasWithdrawn', { reason: reason ?? '' })
              : t('wasLoaded', { licence: licence.reference }),
        },
        { key: 'by', header: t('by'), width: '11rem', cell: ({ recordedBy }) => recordedBy.name },
        {
          key: 'at',
          header: t('at'),
          width: '13rem',
          cell: ({ recordedAt }) => format.dateTime(recordedAt),
        },
      ]}
    />
  )
}
