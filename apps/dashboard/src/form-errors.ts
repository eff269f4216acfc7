import type { ApiError } from './http.ts'
import type { FieldError } from './ui/error-summary.tsx'

/** A field's id is its JSON pointer with dots: `/hops/left` is `hops.left`. */
export function toFieldErrors(error: ApiError): FieldError[] {
  if (error.errors.length === 0) return [{ message: error.detail ?? error.title }]
  return error.errors.map(({ pointer, message }) => ({
    fieldId: pointer === '' ? undefined : pointer.slice(1).replaceAll('/', '.'),
    message,
  }))
}

/** The message for one field, for its `error`. */
export function errorOf(errors: readonly FieldError[], fieldId: string): string | undefined {
  return errors.find((error) => error.fieldId === fieldId)?.message
}
