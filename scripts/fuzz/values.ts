import fc from 'fast-check'
import type { JsonSchema } from './operations.ts'

/** Days around the tests' own, so that combined rules have something to say, and a few from anywhere. */
const nearDays = fc
  .integer({ min: -200, max: 60 })
  .map((days) => new Date(Date.UTC(2026, 10, 23 + days)).toISOString())
const anyDays = fc
  .date({
    noInvalidDate: true,
    min: new Date('1901-01-01T00:00:00Z'),
    max: new Date('2198-01-01T00:00:00Z'),
  })
  .map((date) => date.toISOString())
const instants = fc.oneof({ weight: 6, arbitrary: nearDays }, { weight: 1, arbitrary: anyDays })
const words = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom('Amara', 'Élodie', 'a', "O'Neil", '<b>x</b>', '=1+1', '🏃‍♀️', ' '),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

/** Values that the schema allows; what it cannot say, such as how two dates fit together, is left to chance. */
export function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(valuesOf))
  if (schema.allOf) return valuesOf(Object.assign({}, ...schema.allOf))
  const types = [schema.type ?? 'any'].flat()
  return fc.oneof(...types.map((type) => valuesOfType(type, schema)))
}

function valuesOfType(type: string, schema: JsonSchema): fc.Arbitrary<unknown> {
  const { minimum = schema.exclusiveMinimum ?? -1000, maximum = 100_000 } = schema
  switch (type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.oneof(
        fc.integer({ min: minimum, max: Math.min(maximum, minimum + 40) }),
        fc.integer({ min: minimum, max: maximum }),
      )
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true })
    case 'string':
      return textsOf(schema)
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, Math.max(4, schema.minItems ?? 0)),
      })
    case 'object':
      return objectsOf(schema)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function textsOf({ format, pattern, minLength = 0, maxLength = 60 }: JsonSchema) {
  if (format === 'uuid') return fc.uuid({ version: 7 })
  if (format === 'date') return instants.map((at) => at.slice(0, 10))
  if (format === 'date-time') return instants
  if (format === 'email') return fc.constantFrom('nobody@test.restride.test', 'a@b.co')
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'))
  return words.map((text) => text.padEnd(minLength, 'x').slice(0, maxLength))
}

function objectsOf({ properties = {}, required = [], additionalProperties }: JsonSchema) {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, valuesOf(schema)]),
  )
  if (Object.keys(fields).length > 0) return fc.record(fields, { requiredKeys: required })
  const values = typeof additionalProperties === 'object' ? valuesOf(additionalProperties) : null
  return values === null
    ? fc.constant({})
    : fc.dictionary(fc.constantFrom('LI-HOP', 'RF-DVT', 'a', 'title'), values, { maxKeys: 3 })
}
