import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { JsonSchema, Operation } from './operations.ts'

export type Answer = { status: number; type: string; text: string }
export type Sent = { body: unknown; hasBody: boolean; isBroken: boolean }

/** Words of the inside: a stack, a query, a library, a file. */
const INSIDE =
  /prisma|postgres|\bselect\b.*\bfrom\b|\binsert into\b|constraint "|relation "|column "|node_modules|\.[cm]?[jt]s:\d|\bat \w+ \(|\bP20\d\d\b|TypeError|ReferenceError|SyntaxError|RangeError/iu

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
const compiled = new WeakMap<JsonSchema, ValidateFunction>()

function validator(schema: JsonSchema): ValidateFunction {
  const known = compiled.get(schema) ?? ajv.compile(schema)
  compiled.set(schema, known)
  return known
}

/** What is wrong with this answer to this request; nothing, as a rule. */
export function faultsOf(operation: Operation, sent: Sent, answer: Answer): string[] {
  if (answer.status === 503) return []
  const faults: string[] = []
  if (answer.status >= 500) faults.push(`server error ${answer.status}`)
  if (answer.status < 300 && isInvalid(operation, sent)) faults.push('invalid accepted')
  if (answer.status >= 400 && INSIDE.test(answer.text)) faults.push(`internals: ${answer.text}`)
  const off = offSchema(operation, answer)
  return off === null ? faults : [...faults, off]
}

function isInvalid({ body }: Operation, sent: Sent): boolean {
  if (sent.isBroken) return true
  return body !== null && sent.hasBody && !validator(body)(sent.body)
}

function offSchema({ answers }: Operation, { status, text, type }: Answer): string | null {
  const schemas = answers.get(String(status))
  if (status === 304) return text === '' ? null : 'a body with 304'
  if (schemas === undefined) return `undescribed status ${status}: ${text.slice(0, 200)}`
  if (schemas.size === 0 || status === 204) return text === '' ? null : `a body with ${status}`
  const [media = ''] = type.split(';')
  const schema = schemas.get(media)
  if (schema === undefined) return `type ${type} with ${status}`
  // Of files the description says that they are files.
  if (!media.endsWith('json')) return null
  const validate = validator(schema)
  if (validate(JSON.parse(text))) return null
  const [first] = validate.errors ?? []
  return `off its schema at ${first?.instancePath ?? ''}: ${first?.message ?? ''}`
}
