import { z } from 'zod'

/** What the generated documents say of a value: the keywords that zod writes. */
export type JsonSchema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  items?: JsonSchema
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minLength?: number
  maxLength?: number
  format?: string
  pattern?: string
}

export type Parameter = { name: string; in: string; required: boolean; schema: JsonSchema }
export type Operation = {
  method: string
  path: string
  /** Roles that may call it, as its description says them; empty when it names none. */
  roles: string[]
  parameters: Parameter[]
  /** `null` when the operation reads no body. */
  body: JsonSchema | null
  /** By status, by content type: none when that answer has no body. */
  answers: Map<string, ReadonlyMap<string, JsonSchema>>
}

// The document is made by our own server; only what is read here is asked for.
const schemaOf = z.custom<JsonSchema>((value) => typeof value === 'object' && value !== null)
const contentOf = z.record(z.string(), z.object({ schema: schemaOf.optional() })).optional()
const operationOf = z.object({
  description: z.string().default(''),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        schema: schemaOf,
      }),
    )
    .default([]),
  requestBody: z.object({ content: contentOf }).optional(),
  responses: z.record(z.string(), z.object({ content: contentOf })),
})
const documentOf = z.object({
  components: z.object({ schemas: z.record(z.string(), schemaOf) }),
  paths: z.record(z.string(), z.record(z.string(), operationOf)),
})

/** `For: physio (in the care team), patient (own).`; of each the role. */
function rolesIn(description: string): string[] {
  const callers = /^For: ([^.]+)\./u.exec(description)?.[1] ?? ''
  return [...callers.matchAll(/(\w+)(?: \([^)]*\))?(?:, |$)/gu)].flatMap(([, role]) => role ?? [])
}

/** Every operation of an OpenAPI document. */
export function operationsOf(document: unknown): Operation[] {
  const { components, paths } = documentOf.parse(document)
  const whole = (schema: JsonSchema) =>
    schema.$ref === undefined ? schema : components.schemas[schema.$ref.split('/').at(-1) ?? '']
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { description, parameters, requestBody, responses }]) => ({
        method: method.toUpperCase(),
        path,
        roles: rolesIn(description),
        parameters,
        body: requestBody?.content?.['application/json']?.schema ?? null,
        answers: new Map(
          Object.entries(responses).map(([status, { content }]) => [
            status,
            new Map(
              Object.entries(content ?? {}).flatMap(([type, { schema }]) =>
                schema === undefined ? [] : [[type, whole(schema) ?? schema] as const],
              ),
            ),
          ]),
        ),
      }),
    ),
  )
}
