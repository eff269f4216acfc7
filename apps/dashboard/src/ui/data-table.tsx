import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import styles from './data-table.module.css'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** A CSS width; a column without one shares what is left. */
  width?: string | undefined
  align?: 'start' | 'end' | undefined
  /** Leaves the head out of the card on narrow screens, where the value speaks for itself. */
  bareInCard?: boolean | undefined
}

type DataTableProps<Row> = {
  /** Read to screen readers before the table. */
  caption: string
  /** The first column names the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  selectedKey?: string | null | undefined
  /** Makes the whole row pressable through a button in its first cell. */
  onSelect?: ((row: Row) => void) | undefined
  dense?: boolean | undefined
}

/** A table; below 48em a list of cards with the same content in the same order. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  return isNarrow ? <Cards {...props} /> : <Table {...props} />
}

function Table<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, selectedKey, dense = false } = props
  const [, ...others] = columns
  return (
    <table className={styles.table} data-dense={dense}>
      <caption className={styles.caption}>{caption}</caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} style={column.width ? { width: column.width } : {}} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={styles.row} data-selected={selectedKey === rowKey(row)}>
            <th scope="row" className={styles.name}>
              <RowName {...props} row={row} />
            </th>
            {others.map((column) => (
              <td key={column.key} data-align={column.align}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cards<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, selectedKey } = props
  const [, ...others] = columns
  return (
    <ul className={styles.cards} aria-label={caption}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={styles.row} data-selected={selectedKey === rowKey(row)}>
          <div className={styles.name}>
            <RowName {...props} row={row} />
          </div>
          {others.map((column) => (
            <div key={column.key} className={styles.line}>
              {!column.bareInCard && <span className={styles.head}>{column.header}</span>}
              <span className={styles.value}>{column.cell(row)}</span>
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}

function RowName<Row>({
  row,
  columns: [first],
  rowKey,
  selectedKey,
  onSelect,
}: DataTableProps<Row> & { row: Row }) {
  if (!onSelect) return first.cell(row)
  return (
    <button
      type="button"
      className={styles.open}
      aria-current={selectedKey === rowKey(row) || undefined}
      data-row={rowKey(row)}
      onClick={() => onSelect(row)}
    >
      {first.cell(row)}
    </button>
  )
}
