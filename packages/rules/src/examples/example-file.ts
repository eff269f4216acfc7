/** One case of a file in this folder: its heading, and its lines by name in their order. */
export type Example = { title: string; lines: readonly Line[] }
type Line = { name: string; value: string }

/**
 * Reads the cases of a file: a heading each, then lines of `- name: value`. What stands before the first heading is
 * for the reader only.
 * @throws Error naming the line that is neither
 */
export function examplesIn(text: string): Example[] {
  const [, ...cases] = text.split(/^## /mu)
  return cases.map((one) => {
    const [title = '', ...rest] = one.trim().split('\n')
    return { title, lines: rest.filter((line) => line.trim() !== '').map(lineOf) }
  })
}

function lineOf(line: string): Line {
  const [, name, value] = /^- ([^:]+): (.+)$/u.exec(line) ?? []
  if (name === undefined || value === undefined) throw new Error(`Not a line of a case: ${line}`)
  return { name, value }
}

export function valuesOf({ lines }: Example, name: string): string[] {
  return lines.filter((line) => line.name === name).map(({ value }) => value)
}

/** @throws Error when the case does not have exactly one such line */
export function valueOf(example: Example, name: string): string {
  const [value, ...more] = valuesOf(example, name)
  if (value === undefined || more.length > 0) throw new Error(`${example.title}: one "${name}"`)
  return value
}

/** The lines whose name is none of these. */
export function otherLines({ lines }: Example, known: readonly string[]): readonly Line[] {
  return lines.filter(({ name }) => !known.includes(name))
}
