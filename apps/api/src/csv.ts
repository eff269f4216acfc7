/** What a spreadsheet would run as a formula, also as the wide forms of East Asian keyboards. */
const STARTS_A_FORMULA = /^[=+\-@\t\r＝＋－＠]/u

/** One line of RFC 4180, every cell in quotes and none of them a formula; `null` is an empty cell. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const harmless = typeof value === 'string' && STARTS_A_FORMULA.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
