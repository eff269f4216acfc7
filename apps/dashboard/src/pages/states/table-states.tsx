import { useState } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { Section } from './section.tsx'

type Row = { id: string; name: string; weeks: string; why: string; due: string; whose: string }

const ROWS: Row[] = [
  {
    id: '1',
    name: 'Amara N.',
    weeks: '19 w 3 d',
    why: 'Heaviness on 2 of last 3 runs',
    due: 'Today',
    whose: 'Jo Lindqvist',
  },
  {
    id: '2',
    name: 'Noor B.',
    weeks: '27 w 0 d',
    why: 'Leaking, a little, on Friday’s run',
    due: 'Today',
    whose: 'Jo Lindqvist',
  },
  {
    id: '3',
    name: 'Émilie R.',
    weeks: '16 w 2 d',
    why: 'Right hop stops at 7 of 10',
    due: 'Tomorrow',
    whose: 'Tess Marchand',
  },
]

const COLUMNS: readonly [Column<Row>, ...Column<Row>[]] = [
  { key: 'name', header: 'Patient', cell: (row) => row.name, width: '136px' },
  { key: 'weeks', header: 'After birth', cell: (row) => row.weeks, width: '92px' },
  {
    key: 'why',
    header: 'Why now',
    bareInCard: true,
    cell: (row) => (
      <>
        <StatusChip status="not-met">Symptom</StatusChip> {row.why}
      </>
    ),
  },
  { key: 'due', header: 'Due', cell: (row) => <b>{row.due}</b>, width: '98px', align: 'end' },
  {
    key: 'whose',
    header: 'Whose',
    cell: (row) => <Avatar name={row.whose} size="small" />,
    width: '76px',
  },
]

export function TableStates() {
  const [selected, setSelected] = useState('1')
  return (
    <Section title="Tables" note="44 px, dense 36. Below 48em each row is a card.">
      <DataTable
        caption="People to review"
        columns={COLUMNS}
        rows={ROWS}
        rowKey={(row) => row.id}
        selectedKey={selected}
        onSelect={(row) => setSelected(row.id)}
      />
      <DataTable
        caption="The same, dense, nothing to press"
        columns={COLUMNS}
        rows={ROWS.slice(0, 2)}
        rowKey={(row) => row.id}
        dense
      />
    </Section>
  )
}
