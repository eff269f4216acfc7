import { useMediaQuery } from '@mantine/hooks'
import { memo, useCallback, useEffect, useRef, type ReactNode } from 'react'
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
  /** The first column names the row. Long lists stay quick when it is the same array from one render to the next. */
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
  const isNarrow = useMediaQuery('screen and (max-width: 48em)', undefined, {
    getInitialValueInEffect: false,
  })
  const latest = useRef(props.onSelect)
  useEffect(() => {
    latest.current = props.onSelect
  })
  const select = useCallback((row: Row) => latest.current?.(row), [])
  const onSelect = props.onSelect && select
  return isNarrow ? (
    <Cards {...props} onSelect={onSelect} />
  ) : (
    <Table {...props} onSelect={onSelect} />
  )
}

function Table<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, selectedKey, onSelect, dense = false } = props
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
          <TableRow
            key={rowKey(row)}
            rowId={rowKey(row)}
            row={row}
            columns={columns}
            isSelected={selectedKey === rowKey(row)}
            onSelect={onSelect}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps<Row> = Pick<DataTableProps<Row>, 'columns' | 'onSelect'> & {
  row: Row
  rowId: string
  isSelected: boolean
}

// memo forgets the type parameter; of five hundred rows only those that change are drawn again.
const TableRow = memo(OneTableRow) as typeof OneTableRow
const Card = memo(OneCard) as typeof OneCard

function OneTableRow<Row>(props: RowProps<Row>) {
  const [, ...others] = props.columns
  return (
    <tr className={styles.row} data-selected={props.isSelected}>
      <th scope="row" className={styles.name}>
        <RowName {...props} />
      </th>
      {others.map((column) => (
        <td key={column.key} data-align={column.align}>
          {column.cell(props.row)}
        </td>
      ))}
    </tr>
  )
}

function Cards<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, selectedKey, onSelect } = props
  return (
    <ul className={styles.cards} aria-label={caption}>
      {rows.map((row) => (
        <Card
          key={rowKey(row)}
          rowId={rowKey(row)}
          row={row}
          columns={columns}
          isSelected={selectedKey === rowKey(row)}
          onSelect={onSelect}
        />
      ))}
    </ul>
  )
}

function OneCard<Row>(props: RowProps<Row>) {
  const [, ...others] = props.columns
  return (
    <li className={styles.row} data-selected={props.isSelected}>
      <div className={styles.name}>
        <RowName {...props} />
      </div>
      {others.map((column) => (
        <div key={column.key} className={styles.line}>
          {!column.bareInCard && <span className={styles.head}>{column.header}</span>}
          <span className={styles.value}>{column.cell(props.row)}</span>
        </div>
      ))}
    </li>
  )
}

function RowName<Row>({ row, rowId, columns: [first], isSelected, onSelect }: RowProps<Row>) {
  if (!onSelect) return first.cell(row)
  return (
    <button
      type="button"
      className={styles.open}
      aria-current={isSelected || undefined}
      data-row={rowId}
      onClick={() => onSelect(row)}
    >
      {first.cell(row)}
    </button>
  )
}
